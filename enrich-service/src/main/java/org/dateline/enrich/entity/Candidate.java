package org.dateline.enrich.entity;

import java.util.List;

/**
 * A span that one recognizer takes for a name.
 *
 * @param first first token
 * @param end token after the last
 * @param strength how sure the span and the type are, 0 to 1
 * @param readings what the gazetteer knows under this name; empty for others
 * @param madeBy see {@link Mention#madeBy()}; the linker puts the entry's id in its place where it chooses a reading
 */
record Candidate(
        int first,
        int end,
        EntityType type,
        float strength,
        List<GazetteerMatcher.Reading> readings,
        String madeBy,
        String version) {

    Candidate {
        readings = List.copyOf(readings);
    }
}
