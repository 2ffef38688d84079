package org.dateline.enrich.text;

/**
 * The language that a text seems to be in.
 *
 * @param language BCP 47, e.g. {@code en} or {@code zh-TW}; {@code und} where it could not be told
 * @param confidence 0 to 1; 0 for {@code und}
 */
public record LanguageGuess(String language, float confidence) {

    /** The language could not be told. */
    public static final LanguageGuess UNDETERMINED = new LanguageGuess("und", 0f);

    /** Whether a language was found. */
    public boolean isDetermined() {
        return !language.equals("und");
    }
}
