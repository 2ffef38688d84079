package org.dateline.enrich.article.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.article.html.WordLists.Line;
import org.jspecify.annotations.Nullable;

/**
 * The words of class and id names with the roles that they stand for. Looks words up by a rolling hash while it walks over a name,
 * because pages have thousands of names. Immutable and thread-safe.
 */
final class ClassWords {

    /** Longer attributes are generated ones, and tell nothing. */
    private static final int MAX_LENGTH = 400;

    private static final Set<String> NEGATIONS =
            Set.of("no", "has", "with", "without", "is", "hide", "not", "ohne", "open", "enable", "enabled");

    /** What content management systems put in front of the names of a page's own categories: their words are about the news. */
    private static final Set<String> TAXONOMY = Set.of("category", "tag", "type", "format", "status", "postid", "term");

    /** What one word says. */
    private record Word(String text, ElementRole role, boolean negation, boolean taxonomy) {

        /** A word that the list does not have. */
        static final Word UNKNOWN = new Word("", ElementRole.NONE, false, false);

        boolean matches(char[] letters, int start, int end) {
            if (end - start != text.length()) {
                return false;
            }
            for (int i = start; i < end; i++) {
                if (letters[i] != text.charAt(i - start)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Open addressing by {@link String#hashCode}; a power of two long, less than half full. */
    private final @Nullable Word[] table;

    /** The words' hashes at the same places, so that a miss, which is the rule, reads one number; 0 where there is no word. */
    private final int[] hashes;

    private ClassWords(Map<String, ElementRole> roles) {
        Map<String, Word> words = new HashMap<>();
        roles.forEach((word, role) ->
                words.put(word, new Word(word, role, NEGATIONS.contains(word), TAXONOMY.contains(word))));
        NEGATIONS.forEach(
                word -> words.putIfAbsent(word, new Word(word, ElementRole.NONE, true, TAXONOMY.contains(word))));
        TAXONOMY.forEach(word -> words.putIfAbsent(word, new Word(word, ElementRole.NONE, false, true)));
        this.table = new Word[Integer.highestOneBit(words.size()) * 4];
        this.hashes = new int[table.length];
        for (Word word : words.values()) {
            int hash = word.text().hashCode();
            int slot = slot(hash);
            while (table[slot] != null) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = word;
            hashes[slot] = hash;
        }
    }

    /** Reads the list from the class path. */
    static ClassWords load() {
        Map<String, ElementRole> roles = new HashMap<>();
        for (Line line : WordLists.read("class-words.txt")) {
            ElementRole role = ElementRole.valueOf(line.key().toUpperCase(Locale.ROOT));
            for (String word : line.value().split(" ", -1)) {
                roles.putIfAbsent(word, role);
            }
        }
        return new ClassWords(roles);
    }

    /**
     * The roles that the words of one class or id attribute name, as {@link ElementRole#bit bits}; two neighboring words together count
     * before each alone.
     */
    int rolesOf(String attribute) {
        int length = Math.min(attribute.length(), MAX_LENGTH);
        char[] letters = new char[length];
        int found = 0;
        // In letters, without what separates them: the previous word from "from" on, this word from "mid" to "to".
        int mid = 0;
        int to = 0;
        boolean first = true;
        Word previous = Word.UNKNOWN;
        int previousHash = 0;
        int at = 0;
        while (at < length) {
            int end = wordEnd(attribute, at, length);
            if (end == at) {
                if (attribute.charAt(at) == ' ') {
                    first = true;
                }
                at++;
                continue;
            }
            int from = mid;
            mid = to;
            int hash = 0;
            int pairHash = previousHash;
            for (int i = at; i < end; i++) {
                char c = Character.toLowerCase(attribute.charAt(i));
                letters[to++] = c;
                hash = 31 * hash + c;
                pairHash = 31 * pairHash + c;
            }
            Word word = find(letters, mid, to, hash);
            if (first && word.taxonomy() && end < length && attribute.charAt(end) == '-') {
                at = nameEnd(attribute, end, length);
                continue;
            }
            at = end;
            Word pair = first ? Word.UNKNOWN : find(letters, from, to, pairHash);
            if (pair.role() != ElementRole.NONE) {
                found = (found & ~previous.role().bit()) | pair.role().bit();
            } else if (first || !previous.negation()) {
                found |= word.role().bit();
            }
            first = false;
            previous = word;
            previousHash = hash;
        }
        return found;
    }

    private Word find(char[] letters, int start, int end, int hash) {
        for (int slot = slot(hash); ; slot = (slot + 1) & (table.length - 1)) {
            if (hashes[slot] == 0) {
                return Word.UNKNOWN;
            }
            Word word = hashes[slot] == hash ? table[slot] : null;
            if (word != null && word.matches(letters, start, end)) {
                return word;
            }
        }
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 16)) & (table.length - 1);
    }

    private static int nameEnd(String s, int start, int length) {
        int end = start;
        while (end < length && s.charAt(end) != ' ') {
            end++;
        }
        return end;
    }

    private static int wordEnd(String s, int start, int length) {
        int end = start;
        while (end < length && Character.isLetter(s.charAt(end))) {
            if (end > start && Character.isUpperCase(s.charAt(end)) && Character.isLowerCase(s.charAt(end - 1))) {
                break;
            }
            end++;
        }
        return end;
    }
}
