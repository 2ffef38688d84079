package org.dateline.enrich.text;

import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.profiles.BuiltInLanguages;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the language of a text: by its script where only one language of the news is written in it, by letters that only one
 * language has, else by {@link NgramModel character n-grams}. Looks at a bounded prefix only. The same text always gives the same answer, and of
 * the answers given with some confidence about that share is right. Thread-safe; loading takes about half a second.
 */
public final class LanguageDetector {

    /** Enough for the n-grams to settle; the cost grows with the length. */
    private static final int PREFIX = 400;

    /** Below this many letters even a person guesses. */
    private static final int FEWEST_LETTERS = 8;

    /** Below it the guess would be wrong more often than right. */
    private static final float LEAST_CONFIDENCE = 0.5f;

    /** Percent of the web's pages in a language that the list of shares does not name. */
    private static final double RARE = 0.05;

    /** Dialects that take more texts from their large neighbors than they find of their own, and languages that the script tells. */
    private static final Set<String> NOT_LOADED = Set.of(
            "an", "ast", "oc", "zh-CN", "zh-TW", "ja", "ko", "th", "el", "he", "yi", "bn", "ta", "te", "ml", "kn", "gu",
            "pa", "km");

    private final NgramModel ngrams;
    private final ScriptDetector scripts = new ScriptDetector();
    private final ScriptLanguages scriptLanguages = new ScriptLanguages();

    private LanguageDetector(NgramModel ngrams) {
        this.ngrams = ngrams;
    }

    /**
     * Reads the language profiles.
     *
     * @throws UncheckedIOException where the profiles are not on the class path
     */
    public static LanguageDetector load() {
        try {
            List<LdLocale> wanted = new ArrayList<>();
            for (LdLocale locale : BuiltInLanguages.getLanguages()) {
                if (!NOT_LOADED.contains(locale.toString())) {
                    wanted.add(locale);
                }
            }
            return new LanguageDetector(
                    new NgramModel(new LanguageProfileReader().readBuiltIn(wanted), shares(), RARE));
        } catch (IOException e) {
            throw new UncheckedIOException("language profiles cannot be read", e);
        }
    }

    private static Map<String, Double> shares() {
        Map<String, Double> shares = new HashMap<>();
        for (String line : WordList.lines(LanguageDetector.class, "language-priors.txt")) {
            String[] columns = line.split(" ", 2);
            shares.put(columns[0], Double.valueOf(columns[1]));
        }
        return shares;
    }

    /** The language of the text; {@code und} where the text is too short or too mixed to tell. Never throws. */
    public LanguageGuess detect(String text) {
        String prefix = prefix(text);
        UnicodeScript script = scripts.dominant(prefix);
        if (script == UnicodeScript.COMMON || letters(prefix) < fewest(script)) {
            return LanguageGuess.UNDETERMINED;
        }
        Optional<String> only = scriptLanguages.language(script, prefix);
        if (only.isPresent()) {
            return new LanguageGuess(only.get(), 0.99f);
        }
        LanguageGuess best = ngrams.best(prefix);
        return best.confidence() < LEAST_CONFIDENCE ? LanguageGuess.UNDETERMINED : best;
    }

    private static int fewest(UnicodeScript script) {
        return switch (script) {
            case LATIN, CYRILLIC, ARABIC -> FEWEST_LETTERS;
            default -> 2;
        };
    }

    private static String prefix(String text) {
        if (text.length() <= PREFIX) {
            return text;
        }
        int end = PREFIX;
        while (end > PREFIX - 40 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters < FEWEST_LETTERS; i++) {
            if (Character.isLetter(text.charAt(i))) {
                letters++;
            }
        }
        return letters;
    }
}
