package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.enrich.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The known entities, ready for matching. A change makes a new gazetteer with another version; the version depends on the entries alone,
 * not on the order in which they came, so that every instance that has read the same edits names the same version.
 *
 * <p>Immutable and thread-safe. Building takes time linear in the size of all aliases: edits that come together should be made together
 * ({@link #edit}).
 */
public final class Gazetteer {
    /** The table that ships with Dateline. */
    private static final String STARTER = "gazetteer.tsv";
    /** Names of places in other languages: Unicode's CLDR. */
    private static final String PLACE_NAMES = "place-names.tsv";

    private final Map<String, GazetteerEntry> entries;
    private final GazetteerMatcher matcher;
    private final String version;

    private Gazetteer(Map<String, GazetteerEntry> entries) {
        this.entries = entries;
        this.matcher = new GazetteerMatcher(entries.values());
        long sum = 0;
        for (GazetteerEntry entry : entries.values()) {
            sum += entry.fingerprint();
        }
        this.version = String.format(Locale.ROOT, "%016x", sum);
    }

    /** The gazetteer that ships with Dateline. */
    public static Gazetteer starter() {
        return of(withPlaceNames(GazetteerTable.read(STARTER)));
    }

    /** Adds what places are called in other languages. */
    private static List<GazetteerEntry> withPlaceNames(List<GazetteerEntry> entries) {
        Map<String, List<Alias>> names = new HashMap<>();
        for (String line : WordList.lines(Gazetteer.class, PLACE_NAMES)) {
            String[] columns = line.split("\t", -1);
            for (String name : columns[2].split("\\|", -1)) {
                names.computeIfAbsent(columns[0], id -> new ArrayList<>()).add(new Alias(name, columns[1], false));
            }
        }
        return entries.stream()
                .map(entry -> entry.withAliases(names.getOrDefault(entry.entityId(), List.of())))
                .toList();
    }

    /** A gazetteer of these entries; of two with one id the later stays. */
    public static Gazetteer of(Collection<GazetteerEntry> entries) {
        return new Gazetteer(byId(Map.of(), entries));
    }

    /** This gazetteer with an entry added, or put in place of the one with the same id. */
    public Gazetteer with(GazetteerEntry entry) {
        return edit(List.of(entry), List.of());
    }

    /** This gazetteer without an entry; the same one where it is not there. */
    public Gazetteer without(String entityId) {
        return entries.containsKey(entityId) ? edit(List.of(), List.of(entityId)) : this;
    }

    /** This gazetteer with many changes at once: first the removals, then the additions and replacements. */
    public Gazetteer edit(Collection<GazetteerEntry> put, Collection<String> remove) {
        Map<String, GazetteerEntry> kept = new LinkedHashMap<>(entries);
        remove.forEach(kept::remove);
        return new Gazetteer(byId(kept, put));
    }

    /** This gazetteer with what operators say of its entries, and of others. */
    public Gazetteer edited(Collection<GazetteerEdit> edits) {
        Map<Boolean, List<GazetteerEdit>> byFate =
                edits.stream().collect(Collectors.partitioningBy(GazetteerEdit::withdrawn));
        return edit(
                byFate.getOrDefault(false, List.of()).stream()
                        .map(GazetteerEdit::entry)
                        .toList(),
                byFate.getOrDefault(true, List.of()).stream()
                        .map(edit -> edit.entry().entityId())
                        .toList());
    }

    /** Hexadecimal digest of all entries. */
    public String version() {
        return version;
    }

    /** All entries; not modifiable. */
    public Collection<GazetteerEntry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** The entry with an id, or null. */
    public @Nullable GazetteerEntry entry(String entityId) {
        return entries.get(entityId);
    }

    /** Whether a text has a name of any of the entries. */
    public boolean isNamedIn(String text, String language) {
        return !matcher.match(TextTokenizer.tokenize(text, Lexicon.EMPTY), language)
                .isEmpty();
    }

    GazetteerMatcher matcher() {
        return matcher;
    }

    private static Map<String, GazetteerEntry> byId(
            Map<String, GazetteerEntry> base, Collection<GazetteerEntry> added) {
        Map<String, GazetteerEntry> all = new LinkedHashMap<>(base);
        for (GazetteerEntry entry : added) {
            all.put(entry.entityId(), entry);
        }
        return all;
    }
}
