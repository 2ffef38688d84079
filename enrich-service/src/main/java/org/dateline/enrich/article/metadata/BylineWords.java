package org.dateline.enrich.article.metadata;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.text.WordList;

/**
 * The words of by-lines in many languages, lower case. Immutable, thread-safe.
 *
 * @param openers by their first character
 */
record BylineWords(
        Map<Character, List<String>> openers, Set<String> conjunctions, Set<String> roles, Set<String> titles) {

    static BylineWords load() {
        return new BylineWords(
                WordList.load(BylineWords.class, "byline-openers.txt").stream()
                        .collect(Collectors.groupingBy(opener -> opener.charAt(0))),
                WordList.load(BylineWords.class, "byline-conjunctions.txt"),
                WordList.load(BylineWords.class, "byline-roles.txt"),
                WordList.load(BylineWords.class, "byline-titles.txt"));
    }
}
