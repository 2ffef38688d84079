package org.dateline.enrich.entity;

import java.util.List;

/**
 * Proposes names in a text. Implementations are immutable and thread-safe.
 */
interface Recognizer {
    /**
     * The names this recognizer sees.
     *
     * @param language primary subtag of the text's language, lower case; {@code und} where it is not known
     * @param earlier what the gazetteer knows, in text order
     */
    List<Candidate> recognize(TokenizedText text, String language, List<Candidate> earlier);
}
