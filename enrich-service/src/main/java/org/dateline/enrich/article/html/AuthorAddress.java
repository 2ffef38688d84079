package org.dateline.enrich.article.html;

import java.util.Locale;
import java.util.Set;

/** Tells from a link's address whether it leads to the page of an author. Stateless. */
final class AuthorAddress {

    /** What the address says. */
    enum Kind {
        /** The page of an author. */
        AUTHOR,
        /** A page about a person, who may be one written about: believed only in a by-line. */
        PERSON,
        /** A page about a user: believed only right below the headline. */
        USER,
        /** Anything else. */
        OTHER
    }

    private static final int LONGEST = 16;

    /** Folders of addresses, in the languages of the news. */
    private static final Set<String> AUTHORS = Set.of(
            "author",
            "authors",
            "autor",
            "autoren",
            "autores",
            "autorin",
            "autorzy",
            "autori",
            "auteur",
            "auteurs",
            "writer",
            "writers",
            "redaktion",
            "redakteur",
            "redakteure",
            "journalist",
            "journalisten",
            "journalists",
            "journaliste",
            "journalistes",
            "journalista",
            "staff",
            "contributor",
            "contributors",
            "columnist",
            "columnists",
            "reporter",
            "reporters",
            "newsteam",
            "news-team",
            "by",
            "forfatter",
            "skribent",
            "signatur",
            "signaturen",
            "firma",
            "firmas");

    private static final Set<String> PEOPLE = Set.of(
            "people",
            "person",
            "persons",
            "personen",
            "profile",
            "profiles",
            "profil",
            "perfil",
            "team",
            "bio",
            "expert",
            "experts",
            "menschen");

    private static final Set<String> USERS = Set.of(
            "user",
            "users",
            "u",
            "member",
            "members",
            "mitglied",
            "mitglieder",
            "usuario",
            "usuarios",
            "utilisateur",
            "bruger",
            "anvandare",
            "nutzer",
            "user-uebersicht",
            "user-profile");

    private AuthorAddress() {}

    /** The kind of the first folder that tells and has something below it. */
    static Kind kind(String href) {
        int scheme = href.indexOf("://");
        int start = href.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        while (start >= 0) {
            int end = start + 1;
            while (end < href.length() && "/=?#".indexOf(href.charAt(end)) < 0) {
                end++;
            }
            boolean below = end + 1 < href.length() && href.charAt(end) != '#' && href.charAt(end + 1) != '#';
            if (below && end - start <= LONGEST && end > start + 1) {
                boolean query = href.charAt(end) == '?' || href.charAt(end + 1) == '?';
                Kind kind = ofFolder(href.substring(start + 1, end).toLowerCase(Locale.ROOT), query);
                if (kind != Kind.OTHER) {
                    return kind;
                }
            }
            start = end < href.length() && href.charAt(end) == '/' ? end : href.indexOf('/', end);
        }
        return Kind.OTHER;
    }

    private static Kind ofFolder(String folder, boolean query) {
        if (!query && AUTHORS.contains(folder)) {
            return Kind.AUTHOR;
        }
        if (USERS.contains(folder)) {
            return Kind.USER;
        }
        return !query && PEOPLE.contains(folder) ? Kind.PERSON : Kind.OTHER;
    }
}
