package org.dateline.enrich.article.html;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.article.html.WordLists.Line;

/**
 * The words of class and id names with the roles that they stand for. Immutable and thread-safe.
 */
final class ClassWords {

    /** Longer attributes are generated ones, and tell nothing. */
    private static final int MAX_LENGTH = 400;

    private static final Set<String> NEGATIONS =
            Set.of("no", "has", "with", "without", "is", "hide", "not", "ohne", "open", "enable", "enabled");

    /** What content management systems put in front of the names of a page's own categories: their words are about the news. */
    private static final Set<String> TAXONOMY = Set.of("category", "tag", "type", "format", "status", "postid", "term");

    private final Map<String, ElementRole> roles;

    private ClassWords(Map<String, ElementRole> roles) {
        this.roles = Map.copyOf(roles);
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

    /** The roles that the words of one class or id attribute name; two neighboring words together count before each alone. */
    Set<ElementRole> rolesOf(String attribute) {
        EnumSet<ElementRole> found = EnumSet.noneOf(ElementRole.class);
        int length = Math.min(attribute.length(), MAX_LENGTH);
        String previous = "";
        int at = 0;
        while (at < length) {
            int end = wordEnd(attribute, at, length);
            if (end == at) {
                if (attribute.charAt(at) == ' ') {
                    previous = "";
                }
                at++;
                continue;
            }
            String word = attribute.substring(at, end).toLowerCase(Locale.ROOT);
            if (previous.isEmpty() && end < length && attribute.charAt(end) == '-' && TAXONOMY.contains(word)) {
                at = nameEnd(attribute, end, length);
                continue;
            }
            at = end;
            ElementRole pair = previous.isEmpty() ? null : roles.get(previous + word);
            if (pair != null) {
                found.remove(roles.get(previous));
                found.add(pair);
            } else if (!NEGATIONS.contains(previous)) {
                ElementRole alone = roles.get(word);
                if (alone != null) {
                    found.add(alone);
                }
            }
            previous = word;
        }
        return found;
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
