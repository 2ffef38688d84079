package org.dateline.enrich.article.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.text.WordList;

/**
 * Tells from its form whether a string is the name of a person rather than of a company, a desk, a site or a login. Without a register of
 * names this is a matter of likelihood: what it accepts has the form of a name and no word that stands in names of organizations.
 * Immutable, thread-safe.
 */
public final class PersonShape {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 45;

    private final Set<String> organizations;
    private final List<String> endings;
    private final BylineWords words;

    private PersonShape(Set<String> organizations, List<String> endings, BylineWords words) {
        this.organizations = organizations;
        this.endings = endings;
        this.words = words;
    }

    /** Reads the word lists. */
    public static PersonShape load() {
        Set<String> all = WordList.load(PersonShape.class, "organization-words.txt");
        List<String> endings = all.stream()
                .filter(word -> word.startsWith("*"))
                .map(word -> word.substring(1))
                .toList();
        return new PersonShape(all, endings, BylineWords.load());
    }

    /**
     * Whether a string that is said to be an author reads like a person: two to five words, two of them with
     * a capital, none of organizations.
     */
    public boolean isPerson(String name) {
        String[] parts = name.strip().split("\\s+", MOST_WORDS + 1);
        if (parts.length < 2 || parts.length > MOST_WORDS || name.indexOf('@') >= 0) {
            return false;
        }
        int capitals = 0;
        for (String part : parts) {
            if (BylineText.hasDigit(part) || isOrganization(part)) {
                return false;
            }
            // Scripts without case have nothing but such letters.
            capitals += Character.isLowerCase(part.codePointAt(0)) ? 0 : 1;
        }
        return capitals >= 2;
    }

    /** Whether it can be a first name or a login: one word, no role and no organization. */
    public boolean isLogin(String name) {
        boolean one =
                !name.isEmpty() && name.chars().noneMatch(c -> Character.isWhitespace(c) || "/@[]()".indexOf(c) >= 0);
        return one
                && !words.roles().contains(name.toLowerCase(Locale.ROOT))
                && !isOrganization(name)
                && name.chars().filter(Character::isLetter).limit(2).count() == 2;
    }

    /**
     * Whether a string of which nothing says that it is an author can hardly be anything but a name of two to four words: each begins
     * with a capital, but for particles, and holds nothing but letters.
     */
    public boolean isPlainName(String text) {
        String name = text.strip();
        String[] parts = name.split("\\s+", MOST_WORDS + 1);
        if (name.length() > LONGEST || !isPerson(name)) {
            return false;
        }
        int whole = 0;
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (!isLetters(part) || words.roles().contains(part.toLowerCase(Locale.ROOT))) {
                return false;
            }
            boolean particle =
                    i > 0 && i < parts.length - 1 && BylineText.PARTICLES.contains(part.toLowerCase(Locale.ROOT));
            boolean capital = Character.isUpperCase(part.codePointAt(0));
            boolean acronym = part.length() > 1
                    && part.length() < 5
                    && part.indexOf('.') < 0
                    && part.equals(part.toUpperCase(Locale.ROOT))
                    && !name.equals(name.toUpperCase(Locale.ROOT));
            if ((!capital && !particle) || acronym) {
                return false;
            }
            whole += capital && part.length() > 2 && part.indexOf('.') < 0 ? 1 : 0;
        }
        return whole >= 2 && parts.length < MOST_WORDS;
    }

    private boolean isOrganization(String word) {
        String bare = BylineText.trim(word).toLowerCase(Locale.ROOT).replace(".", "");
        int hyphen = bare.lastIndexOf('-');
        return organizations.contains(bare)
                || (hyphen > 0 && organizations.contains(bare.substring(hyphen + 1)))
                || endings.stream().anyMatch(bare::endsWith);
    }

    private static boolean isLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean inner = c == '-' || c == '\'' || c == '\u2019' || c == '.';
            if (!Character.isLetter(c) && !inner && Character.getType(c) != Character.NON_SPACING_MARK) {
                return false;
            }
        }
        return true;
    }
}
