package org.dateline.enrich.article.metadata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.enrich.text.TokenizedText;
import org.dateline.enrich.text.Tokenizer;
import org.dateline.enrich.text.WordList;

/** News agencies and the shapes in which they are credited. Immutable, thread-safe. */
public final class AgencyTable {

    private static final int LONGEST_CREDIT = 120;
    private static final int LONGEST_NAME_WORDS = 6;
    private static final int LONGEST_CLOSING = 60;

    /** Signs behind which a credit may stand. */
    private static final String ENDS = ".!?\u3002\uFF01\uFF1F\u0964\"\u201D\u201C\u00BB";

    /** Folded words of a name, parted by spaces, to the agency. */
    private final Map<String, Name> names;

    private final Set<String> fillers;
    private final Tokenizer tokenizer;

    private record Name(String canonical, String printed, boolean asPrinted) {}

    private AgencyTable(Map<String, Name> names, Set<String> fillers, Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        this.names = names;
        this.fillers = fillers;
    }

    /** Reads the table of agencies and the words that stand beside their names. */
    public static AgencyTable load() {
        Tokenizer tokenizer = Tokenizer.load();
        Map<String, Name> names = new HashMap<>();
        for (String line : WordList.lines(AgencyTable.class, "agencies.tsv")) {
            String[] fields = line.split("\t", -1);
            for (String shape : fields[1].split("\\|", -1)) {
                // A shape after an equals sign is a word of some language, so it counts only as printed.
                boolean asPrinted = shape.startsWith("=");
                String printed = asPrinted ? shape.substring(1) : shape;
                names.putIfAbsent(key(tokenizer, printed), new Name(fields[0], printed, asPrinted));
            }
        }
        return new AgencyTable(names, WordList.load(AgencyTable.class, "credit-words.txt"), tokenizer);
    }

    /**
     * The agency that a credit line names, where the line says nothing else: {@code >> Reuters}, {@code (AFP)}, {@code AFP/dpa},
     * {@code Source: Xinhua}, {@code By Reuters Staff}. The first one where it names several.
     */
    public Optional<String> credit(String line) {
        if (line.length() > LONGEST_CREDIT) {
            return Optional.empty();
        }
        TokenizedText words = tokenizer.tokenize(line);
        String first = null;
        for (int i = 0; i < words.size(); ) {
            int length = nameLength(words, i);
            if (length > 0) {
                first = first == null ? canonical(words, i, length) : first;
                i += length;
            } else if (isYear(words.token(i)) || fillers.contains(words.token(i).toLowerCase(Locale.ROOT))) {
                i++;
            } else {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(first);
    }

    /**
     * The agency credited behind the last sentence of a paragraph: {@code ... nobody was hurt. PTI}, {@code ... nobody was hurt. (AFP)}.
     */
    public Optional<String> closing(String paragraph) {
        int from = Math.max(0, paragraph.length() - LONGEST_CLOSING);
        for (int i = paragraph.length() - 2; i >= from; i--) {
            if (ENDS.indexOf(paragraph.charAt(i)) >= 0 && !isInside(paragraph, i)) {
                return credit(paragraph.substring(i + 1));
            }
        }
        return from == 0 ? credit(paragraph) : Optional.empty();
    }

    /** Whether the sign ends no sentence, since no white space, bracket or dash follows. */
    private static boolean isInside(String text, int i) {
        char next = text.charAt(i + 1);
        return !Character.isWhitespace(next) && "([-/–—\u3000（".indexOf(next) < 0;
    }

    private static boolean isYear(String token) {
        return token.length() == 4 && token.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The first agency named anywhere in the text, as in {@code Jane Doe via REUTERS}. */
    public Optional<String> find(String text) {
        TokenizedText words = tokenizer.tokenize(text.length() > 1000 ? text.substring(0, 1000) : text);
        for (int i = 0; i < words.size(); i++) {
            int length = nameLength(words, i);
            if (length > 0) {
                return Optional.of(canonical(words, i, length));
            }
        }
        return Optional.empty();
    }

    private String canonical(TokenizedText words, int i, int length) {
        Name name = names.get(key(words, i, length));
        return name == null ? "" : name.canonical();
    }

    /** Number of words of the agency's name at {@code i}, the longest; 0 where none starts there. */
    private int nameLength(TokenizedText words, int i) {
        for (int length = Math.min(LONGEST_NAME_WORDS, words.size() - i); length > 0; length--) {
            Name name = names.get(key(words, i, length));
            if (name != null && (!name.asPrinted() || isPrintedSo(words, i, length, name))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isPrintedSo(TokenizedText words, int i, int length, Name name) {
        return words.text().substring(words.start(i), words.end(i + length - 1)).equals(name.printed());
    }

    private static String key(Tokenizer tokenizer, String name) {
        TokenizedText words = tokenizer.tokenize(name);
        return key(words, 0, words.size());
    }

    private static String key(TokenizedText words, int i, int length) {
        if (length == 1) {
            return words.token(i).toLowerCase(Locale.ROOT);
        }
        StringBuilder key = new StringBuilder();
        for (int k = i; k < i + length; k++) {
            key.append(k > i ? " " : "").append(words.token(k));
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
