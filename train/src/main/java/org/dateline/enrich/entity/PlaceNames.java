package org.dateline.enrich.entity;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the names that countries, territories and large cities of the gazetteer have in other languages, as Unicode's CLDR knows
 * them: territories with their short forms, and the cities that time zones are called after. A place is found by its English name.
 */
public final class PlaceNames {
    private static final int SHORTEST = 3;
    /** Without capitals a short name is as often a word: Mali is "financial" in Arabic, "gardener" in Hindi. */
    private static final int SHORTEST_CASELESS = 4;

    private static final Set<String> LANGUAGES = Set.of(
            "af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "es", "et", "eu", "fa",
            "fi", "fil", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "kn",
            "ko", "ky", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "ne", "nl", "no", "pa", "pl", "ps", "pt", "ro", "ru",
            "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "uz", "vi", "zh");

    private final Map<String, @Nullable GazetteerEntry> places = new HashMap<>();

    private PlaceNames() {
        for (GazetteerEntry entry : Gazetteer.starter().entries()) {
            if (entry.type() == EntityType.LOC && entry.wikidata() != null) {
                put(entry.name(), entry);
                entry.aliases().stream()
                        .filter(alias -> alias.language().equals("und"))
                        .forEach(alias -> put(alias.name(), entry));
            }
        }
    }

    /** The only argument is the table to write. */
    public static void main(String[] args) throws IOException {
        new PlaceNames().write(Path.of(args[0]));
    }

    private void write(Path table) throws IOException {
        Map<String, Map<String, Set<String>>> names = new TreeMap<>();
        Set<String> found = new HashSet<>();
        Set<String> missing = new TreeSet<>();
        for (String region : ULocale.getISOCountries()) {
            territory(region, names, found, missing);
        }
        for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            city(zone, names, found);
        }
        List<String> lines = new ArrayList<>();
        lines.add("# Names of places in other languages: Unicode CLDR " + VersionInfo.ICU_VERSION.getMajor()
                + " by ICU4J, (c) Unicode, Inc., Unicode License v3. Made by train: PlaceNames.");
        lines.add("# id	language	names");
        int count = 0;
        for (Map.Entry<String, Map<String, Set<String>>> place : names.entrySet()) {
            for (Map.Entry<String, Set<String>> language : place.getValue().entrySet()) {
                count += language.getValue().size();
                lines.add(place.getKey() + "\t" + language.getKey() + "\t" + String.join("|", language.getValue()));
            }
        }
        Files.write(table, lines, StandardCharsets.UTF_8);
        System.out.println(found.size() + " places, " + count + " names; territories not in the gazetteer: " + missing);
    }

    private void territory(
            String region, Map<String, Map<String, Set<String>>> names, Set<String> found, Set<String> missing) {
        ULocale place = new ULocale("", region);
        String english = LocaleDisplayNames.getInstance(ULocale.ENGLISH).regionDisplayName(region);
        GazetteerEntry entry = place(english);
        if (entry == null) {
            entry = place(LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.LENGTH_SHORT)
                    .regionDisplayName(region));
        }
        if (entry == null) {
            missing.add(english);
            return;
        }
        found.add(entry.entityId());
        for (String language : LANGUAGES) {
            ULocale locale = new ULocale(language);
            add(names, entry, language, place.getDisplayCountry(locale));
            add(
                    names,
                    entry,
                    language,
                    LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT)
                            .regionDisplayName(region));
        }
    }

    private void city(String zone, Map<String, Map<String, Set<String>>> names, Set<String> found) {
        String english = TimeZoneNames.getInstance(ULocale.ENGLISH).getExemplarLocationName(zone);
        GazetteerEntry entry = english == null ? null : place(english);
        if (entry == null || entry.country().equals(entry.entityId())) {
            return;
        }
        found.add(entry.entityId());
        for (String language : LANGUAGES) {
            String name = TimeZoneNames.getInstance(new ULocale(language)).getExemplarLocationName(zone);
            if (name != null) {
                add(names, entry, language, name);
            }
        }
    }

    private static void add(
            Map<String, Map<String, Set<String>>> names, GazetteerEntry entry, String language, String name) {
        boolean cased = name.codePoints().anyMatch(UCharacter::isUUppercase);
        int letters = (int) name.codePoints().filter(Character::isLetter).count();
        boolean ideographs = name.codePoints().anyMatch(Character::isIdeographic);
        boolean enough = letters >= (cased ? SHORTEST : SHORTEST_CASELESS) || (ideographs && letters > 1);
        boolean plain = name.chars().noneMatch(c -> "()[]|,=@/".indexOf(c) >= 0);
        if (enough && plain && !name.equals(entry.name())) {
            names.computeIfAbsent(entry.entityId(), id -> new TreeMap<>())
                    .computeIfAbsent(language, code -> new TreeSet<>())
                    .add(name);
        }
    }

    private @Nullable GazetteerEntry place(String english) {
        return places.get(english.replace("&", "and").replace("\u2019", "'"));
    }

    /** A name that two places have tells neither. */
    private void put(String name, GazetteerEntry entry) {
        places.merge(name, entry, (a, b) -> a.entityId().equals(b.entityId()) ? a : better(a, b));
    }

    private static GazetteerEntry better(GazetteerEntry a, GazetteerEntry b) {
        return a.prior() >= b.prior() ? a : b;
    }
}
