package org.dateline.enrich.mediatopic;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One concept of a vocabulary of media topics.
 *
 * @param qcode e.g. {@code medtop:20000065}
 * @param parent qcode of the next broader concept; null at the top level
 * @param retired day of retirement as in the vocabulary, null while in use
 * @param successor qcode of the living concept that took the place of a retired one, null where none is known
 * @param subjectCode the eight digits of the older IPTC Subject Codes, null where there is none
 * @param wikidata item id, null where there is none
 * @param names by language, BCP 47
 */
public record Concept(
        String qcode,
        @Nullable String parent,
        @Nullable String retired,
        @Nullable String successor,
        @Nullable String subjectCode,
        @Nullable String wikidata,
        Map<String, String> names) {

    public Concept {
        names = Map.copyOf(names);
    }

    /** Whether a code is one of the seventeen at the top of IPTC's vocabulary; all others are numbered from 20000000 on. */
    static boolean isTopLevel(String qcode) {
        return qcode.endsWith("000000");
    }

    public boolean isRetired() {
        return retired != null;
    }

    /**
     * The name in a language: the exact tag, else the base language, else a regional form of it ({@code en} finds {@code en-US}, {@code no}
     * finds {@code nb}).
     */
    public Optional<String> name(String language) {
        String exact = names.get(language);
        if (exact != null) {
            return Optional.of(exact);
        }
        int dash = language.indexOf('-');
        String base = dash < 0 ? language : language.substring(0, dash);
        String widened = switch (base) {
            case "en" -> "en-US";
            case "pt" -> "pt-PT";
            case "zh" -> "zh-Hans";
            case "no" -> "nb";
            default -> base;
        };
        return Optional.ofNullable(names.get(widened));
    }

    /** The English name, or the qcode where there is none. */
    public String englishName() {
        return name("en").orElse(qcode);
    }
}
