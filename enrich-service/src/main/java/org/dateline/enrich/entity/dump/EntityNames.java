package org.dateline.enrich.entity.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.entity.Alias;
import org.dateline.enrich.entity.EntityType;

/**
 * The names of an item that may be looked for in texts. Sources list whatever anybody called it: first names, sentences, signs, lower-case
 * words. Such a name would be found in every second article. Stateless.
 */
final class EntityNames {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 8;
    private static final int MOST = 40;
    /** Up to here a word of capitals is an acronym and counts only as written. */
    private static final int ACRONYM = 6;

    private EntityNames() {}

    /** Aliases but for the name itself, in the order of the languages; one that two languages share, or that holds in all, is {@code und}. */
    static List<Alias> aliases(DumpItem item, String name, EntityType type, List<String> languages) {
        Map<String, Set<String>> languagesOf = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(languages);
        order.add(0, WikidataReader.MULTIPLE);
        for (String language : order) {
            List<String> names = new ArrayList<>(item.aliases().getOrDefault(language, List.of()));
            String label = item.labels().get(language);
            if (label != null) {
                names.add(0, label);
            }
            for (String each : names) {
                String clean = clean(each);
                if (!clean.equals(name) && isName(clean, type, each.equals(label))) {
                    languagesOf
                            .computeIfAbsent(clean, key -> new LinkedHashSet<>())
                            .add(language);
                }
            }
        }
        return languagesOf.entrySet().stream()
                .limit(MOST)
                .map(each -> new Alias(each.getKey(), language(each.getValue()), isAcronym(each.getKey())))
                .toList();
    }

    static String clean(String name) {
        return name.strip().replace('\u00a0', ' ');
    }

    /** @param label whether it is what the item is called, not one more name of it */
    static boolean isName(String name, EntityType type, boolean label) {
        if (name.length() > LONGEST || words(name) > MOST_WORDS || name.chars().anyMatch(EntityNames::isSign)) {
            return false;
        }
        int letters = name.codePoints().map(EntityNames::weight).sum();
        if (letters < SHORTEST && !(isAcronym(name) && letters > 1)) {
            return false;
        }
        int first = name.codePointAt(0);
        if (Character.isLowerCase(first) && words(name) == 1) {
            return false;
        }
        // Anybody may be called so; who is meant follows from the full name in the same article.
        return label || type != EntityType.PERSON || words(name) > 1 || !Character.isUpperCase(first);
    }

    static boolean isAcronym(String name) {
        return name.length() <= ACRONYM
                && name.chars().filter(Character::isUpperCase).count() > 1
                && name.chars().noneMatch(Character::isLowerCase);
    }

    private static String language(Set<String> languages) {
        boolean everywhere = languages.size() > 1 || languages.contains(WikidataReader.MULTIPLE);
        return everywhere ? "und" : languages.iterator().next();
    }

    private static int words(String name) {
        return 1 + (int) name.chars().filter(c -> c == ' ').count();
    }

    /** An ideograph says about as much as two letters. */
    private static int weight(int letter) {
        return Character.isIdeographic(letter) ? 2 : Character.isLetter(letter) ? 1 : 0;
    }

    private static boolean isSign(int c) {
        return c < ' ' || "()[]{}<>|=@#\"/\\:;".indexOf(c) >= 0;
    }
}
