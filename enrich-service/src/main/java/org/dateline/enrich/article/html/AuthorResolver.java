package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.article.metadata.Byline;
import org.dateline.enrich.article.metadata.BylineReader;
import org.jspecify.annotations.Nullable;

/** Chooses the by-line that names people rather than the site, a login or a company. Immutable and thread-safe. */
final class AuthorResolver {

    /**
     * What was found.
     *
     * @param byline as printed; null where there is none
     */
    record Found(
            @Nullable String byline,
            List<String> authors,
            @Nullable String agency) {}

    private static final Set<String> COMPANY = Set.of(
            "gmbh",
            "ag",
            "e.v.",
            "ev",
            "inc",
            "inc.",
            "ltd",
            "ltd.",
            "llc",
            "verlag",
            "redaktion",
            "redaktionsteam",
            "editorial",
            "staff",
            "team",
            "admin",
            "administrator",
            "webmaster",
            "editor",
            "editors",
            "online",
            "media",
            "group",
            "magazin",
            "magazine",
            "news",
            "zeitung",
            "redaction",
            "rédaction",
            "redacción",
            "redazione",
            "redakcja",
            "redactie",
            "stiftung",
            "verband",
            "newsroom",
            "desk");

    private final BylineReader reader;

    AuthorResolver(BylineReader reader) {
        this.reader = reader;
    }

    /** The best of the groups; people first, then what else is there. */
    Found resolve(List<List<String>> groups, @Nullable String publisher, @Nullable String uri) {
        Found best = new Found(null, List.of(), null);
        int bestWeight = 0;
        String agency = null;
        for (int i = 0; i < groups.size(); i++) {
            Found found = read(groups.get(i));
            agency = agency == null ? found.agency() : agency;
            int weight = weight(found, publisher, uri) * 100 - i;
            if (!found.authors().isEmpty() && weight > bestWeight) {
                best = found;
                bestWeight = weight;
            }
        }
        return new Found(best.byline(), best.authors(), best.agency() == null ? agency : best.agency());
    }

    private Found read(List<String> group) {
        Set<String> authors = new LinkedHashSet<>();
        String agency = null;
        for (String line : group) {
            Byline byline = reader.read(line);
            authors.addAll(byline.authors());
            agency = agency == null ? byline.agency() : agency;
        }
        return new Found(String.join(", ", group), new ArrayList<>(authors), agency);
    }

    private static int weight(Found found, @Nullable String publisher, @Nullable String uri) {
        int persons = 0;
        for (String author : found.authors()) {
            persons += isPerson(author, publisher, uri) ? 1 : 0;
        }
        return found.authors().isEmpty() ? 0 : persons == found.authors().size() ? 3 : persons > 0 ? 2 : 1;
    }

    private static boolean isPerson(String name, @Nullable String publisher, @Nullable String uri) {
        String folded = HeadlineFinder.fold(name);
        if (publisher != null && HeadlineFinder.fold(publisher).equals(folded)) {
            return false;
        }
        String host = HeadlineFinder.fold(Addresses.host(uri));
        if (name.indexOf('@') >= 0 || (folded.length() > 3 && host.contains(folded))) {
            return false;
        }
        String[] words = name.split("\\s+", 8);
        if (words.length < 2 || words.length > 5) {
            return false;
        }
        for (String word : words) {
            if (COMPANY.contains(word.toLowerCase(Locale.ROOT)) || word.chars().anyMatch(Character::isDigit)) {
                return false;
            }
        }
        return !Character.isLowerCase(words[0].codePointAt(0)) || words.length > 2;
    }
}
