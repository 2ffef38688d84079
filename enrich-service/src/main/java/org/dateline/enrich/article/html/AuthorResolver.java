package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.dateline.enrich.article.html.AuthorFinder.Candidate;
import org.dateline.enrich.article.html.AuthorFinder.Trust;
import org.dateline.enrich.article.metadata.Byline;
import org.dateline.enrich.article.metadata.BylineReader;
import org.dateline.enrich.article.metadata.PersonShape;
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

    /** Weight of a by-line near the headline or in the metadata that names nothing but people: the first of these is taken. */
    private static final int PEOPLE = 30;

    /** The same, printed without mark-up. */
    private static final int PRINTED_PEOPLE = 24;

    private static final int GUESSED_PEOPLE = 15;

    /** Far from the headline, where the authors of other stories stand, too. */
    private static final int FAR_PEOPLE = 9;

    /** People among other names. */
    private static final int MIXED = 20;

    /** One word that the page states as the author: a first name or a login. */
    private static final int LOGIN = 19;

    /** A company, a desk. */
    private static final int OTHER = 10;

    /** The site itself. */
    private static final int SITE = 5;

    private static final int LONGEST_LOGIN = 40;

    private final BylineReader reader;
    private final PersonShape persons;

    AuthorResolver(BylineReader reader, PersonShape persons) {
        this.reader = reader;
        this.persons = persons;
    }

    /**
     * The best of the groups; people first, then what else is there. Sources behind one that names people where it is believed at once are
     * not asked.
     */
    Found resolve(List<Supplier<List<Candidate>>> sources, @Nullable String publisher, @Nullable String uri) {
        Found best = new Found(null, List.of(), null);
        int bestWeight = 0;
        String agency = null;
        for (Supplier<List<Candidate>> source : sources) {
            if (bestWeight == PEOPLE) {
                break;
            }
            for (Candidate group : source.get()) {
                Found found = read(group);
                agency = agency == null ? found.agency() : agency;
                int weight = found.authors().isEmpty() ? 0 : weight(found, group.trust(), publisher, uri);
                if (weight > bestWeight) {
                    best = found;
                    bestWeight = weight;
                }
                if (bestWeight == PEOPLE) {
                    break;
                }
            }
        }
        return new Found(best.byline(), best.authors(), best.agency() == null ? agency : best.agency());
    }

    private Found read(Candidate group) {
        Set<String> authors = new LinkedHashSet<>();
        String agency = null;
        for (String line : group.lines()) {
            Byline byline = reader.read(line);
            authors.addAll(byline.authors());
            agency = agency == null ? byline.agency() : agency;
        }
        if (authors.isEmpty()
                && agency == null
                && group.explicit()
                && group.lines().size() == 1) {
            String line = group.lines().get(0);
            if (line.length() <= LONGEST_LOGIN && line.indexOf('@') < 0) {
                authors.add(line);
            }
        }
        return new Found(String.join(", ", group.lines()), new ArrayList<>(authors), agency);
    }

    private int weight(Found found, Trust trust, @Nullable String publisher, @Nullable String uri) {
        int people = 0;
        int words = 0;
        int sites = 0;
        for (String author : found.authors()) {
            boolean site = isSite(author, publisher, uri);
            people += !site && persons.isPerson(author) ? 1 : 0;
            sites += site ? 1 : 0;
            words += !site && persons.isLogin(author) ? 1 : 0;
        }
        if (people == found.authors().size()) {
            return switch (trust) {
                case NEAR -> PEOPLE;
                case PRINTED -> PRINTED_PEOPLE;
                case FAR -> FAR_PEOPLE;
                case GUESSED -> GUESSED_PEOPLE;
            };
        }
        if (people > 0) {
            return trust == Trust.NEAR ? MIXED : trust == Trust.FAR ? FAR_PEOPLE - 1 : OTHER + 1;
        }
        if (sites == found.authors().size()) {
            return SITE;
        }
        boolean login = words == found.authors().size();
        return trust == Trust.FAR ? login ? FAR_PEOPLE - 1 : SITE + 1 : login ? LOGIN : OTHER;
    }

    private static boolean isSite(String name, @Nullable String publisher, @Nullable String uri) {
        String folded = HeadlineFinder.fold(name);
        if (publisher != null && HeadlineFinder.fold(publisher).equals(folded)) {
            return true;
        }
        String host = HeadlineFinder.fold(Addresses.host(uri));
        return name.indexOf('@') >= 0 || (folded.length() > 3 && host.contains(folded));
    }
}
