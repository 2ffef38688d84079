package org.dateline.enrich.article;

import org.jspecify.annotations.Nullable;

/** What normalizing a document came to: an article, or a refusal by a rule. */
public sealed interface Normalization {

    /** The document is an article. */
    record Accepted(Article article) implements Normalization {}

    /**
     * The document is refused: a decision, not a failure.
     *
     * @param reason code of the rule: {@code too-short}, {@code not-an-article}, {@code empty}, {@code too-large}, {@code malformed}
     * @param detail what was found, in words
     * @param best the article as far as it was found, for people who look into the refusal
     */
    record Refused(String reason, String detail, @Nullable Article best) implements Normalization {}
}
