package org.dateline.enrich.entity.dump;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.enrich.entity.EntityType;
import org.dateline.enrich.entity.GazetteerEntry;

/**
 * What news needs of a source: entities of some types, well enough known, with the names of some languages.
 *
 * @param types kept
 * @param languages BCP 47; the first that an item has a label in gives the name for people
 * @param leastSitelinks least number of Wikipedias that have an article on it, where the source says that
 * @param provenance of the entries
 */
public record EntitySelection(
        Set<EntityType> types, List<String> languages, int leastSitelinks, ClassTypes classes, String provenance) {

    private static final Pattern QID = Pattern.compile("Q[1-9][0-9]{0,11}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final Set<String> STOP_WORDS =
            Set.of("with", "from", "that", "which", "since", "until", "former", "current", "based", "located", "known");
    private static final int MOST_TERMS = 8;
    /** Wikipedias that have an article on the best-known entities; with them the prior is at its highest. */
    private static final double MOST_SITELINKS = 300;

    private static final float LEAST_PRIOR = 0.02f;
    private static final float MOST_PRIOR = 0.95f;
    /** Of a source that does not say how well known its entities are. */
    private static final float UNKNOWN_PRIOR = 0.3f;

    public EntitySelection {
        types = Set.copyOf(types);
        languages = List.copyOf(languages);
    }

    /** What became of an item. */
    public sealed interface Outcome permits Kept, Left {}

    /** It is an entity for news. */
    public record Kept(GazetteerEntry entry) implements Outcome {}

    /**
     * It is not, and why.
     *
     * @param detail the item's first class where none is known, else empty
     */
    public record Left(Reason reason, String detail) implements Outcome {}

    /** Why an item is left out. */
    public enum Reason {
        UNKNOWN_CLASS("of a class that is not in the table"),
        OTHER_TYPE("of a type that was not asked for"),
        LITTLE_KNOWN("with too few Wikipedia articles"),
        NO_NAME("without a name that can be looked for in the languages asked for"),
        NO_ID("without a Wikidata id");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** For people. */
        public String text() {
            return text;
        }
    }

    Outcome select(DumpItem item) {
        if (!QID.matcher(item.id()).matches()) {
            return new Left(Reason.NO_ID, "");
        }
        boolean unknown = item.sitelinks() < 0;
        if (!unknown && item.sitelinks() < leastSitelinks) {
            return new Left(Reason.LITTLE_KNOWN, "");
        }
        EntityType type = classes.of(item.classes());
        if (type == null) {
            return new Left(
                    Reason.UNKNOWN_CLASS,
                    item.classes().isEmpty() ? "" : item.classes().get(0));
        }
        if (!types.contains(type)) {
            return new Left(Reason.OTHER_TYPE, "");
        }
        String name = name(item, type);
        if (name.isEmpty()) {
            return new Left(Reason.NO_NAME, "");
        }
        return new Kept(new GazetteerEntry(
                item.id(),
                name,
                type,
                item.id(),
                EntityNames.aliases(item, name, type, languages),
                unknown ? UNKNOWN_PRIOR : prior(item.sitelinks()),
                terms(item.description()),
                QID.matcher(item.country()).matches() ? item.country() : "",
                provenance));
    }

    private String name(DumpItem item, EntityType type) {
        List<String> order = new ArrayList<>(languages);
        order.add(WikidataReader.MULTIPLE);
        for (String language : order) {
            String label = EntityNames.clean(item.labels().getOrDefault(language, ""));
            // The name counts however it is written; an acronym must not.
            if (!label.isEmpty() && EntityNames.isName(label, type, true)) {
                return label;
            }
        }
        return "";
    }

    /** The logarithm: twice as many articles count as much from 5 to 10 as from 100 to 200. */
    private static float prior(int sitelinks) {
        double share = Math.log1p(sitelinks) / Math.log1p(MOST_SITELINKS);
        // Three digits: the topic need not change for each new article.
        double rounded = Math.round(share * 1000) / 1000.0;
        return (float) Math.min(MOST_PRIOR, Math.max(LEAST_PRIOR, rounded));
    }

    private static List<String> terms(String description) {
        Set<String> terms = new LinkedHashSet<>();
        Matcher word = WORD.matcher(description.toLowerCase(Locale.ROOT));
        while (terms.size() < MOST_TERMS && word.find()) {
            if (!STOP_WORDS.contains(word.group())) {
                terms.add(word.group());
            }
        }
        return List.copyOf(terms);
    }
}
