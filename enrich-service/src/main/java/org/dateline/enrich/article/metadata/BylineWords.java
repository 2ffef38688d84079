package org.dateline.enrich.article.metadata;

import java.util.Set;
import org.dateline.enrich.text.WordList;

/** The words of by-lines in many languages, lower case. Immutable, thread-safe. */
record BylineWords(Set<String> openers, Set<String> conjunctions, Set<String> roles, Set<String> titles) {

    static BylineWords load() {
        return new BylineWords(
                WordList.load(BylineWords.class, "byline-openers.txt"),
                WordList.load(BylineWords.class, "byline-conjunctions.txt"),
                WordList.load(BylineWords.class, "byline-roles.txt"),
                WordList.load(BylineWords.class, "byline-titles.txt"));
    }
}
