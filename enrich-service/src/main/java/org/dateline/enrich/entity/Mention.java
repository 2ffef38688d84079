package org.dateline.enrich.entity;

/**
 * One place where an entity is named.
 *
 * @param start UTF-16 code units from 0, into the article's text
 * @param end exclusive
 * @param surface {@code text.substring(start, end)}
 * @param madeBy {@code gazetteer:<entry id>}, {@code rule:<name>} or {@code model:<name>}
 * @param madeByVersion version of that gazetteer, rule set or model
 * @param confidence 0 to 1
 */
public record Mention(int start, int end, String surface, String madeBy, String madeByVersion, float confidence) {

    /** The same, made by another version. */
    public Mention withVersion(String version) {
        return new Mention(start, end, surface, madeBy, version, confidence);
    }
}
