package org.dateline.train;

/**
 * A marked name.
 *
 * @param start UTF-16 code units from 0
 * @param end exclusive
 * @param type {@code PERSON}, {@code ORG}, {@code LOC} or {@code MISC}
 */
public record NameSpan(int start, int end, String type) {

    /** The same name where its text begins so many code units later. */
    public NameSpan moved(int by) {
        return new NameSpan(start + by, end + by, type);
    }
}
