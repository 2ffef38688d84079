package org.dateline.enrich.article.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a by-line as themes print it down to the names: without "Posted by", without date, category and arrows. Stateless. */
final class BylineLine {

    private static final Pattern LEAD = Pattern.compile(
            "^.{0,40}?\\b(?:zum profil von|alle (?:beiträge|artikel|posts) (?:von|vom autor)|all (?:posts|articles|stories) (?:by|of|from)"
                    + "|(?:veröffentlicht|erstellt|geschrieben|verfasst|gespeichert|eingestellt|publiziert|beitrag|gepostet) von"
                    + "|(?:posted|published|written|submitted|created|edited) (?:on .{4,30} )?by|author archives|mehr von|more from"
                    + "|voir tous les articles (?:de|par)|ver todas las entradas de|redaktion:)\\s{0,3}:?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern TAIL = Pattern.compile(
            "\\s+(?:am|on|le|el|um|at)\\s+(?:\\d|\\p{L}+,?\\s+\\d).*$|\\s*[|→»•·–—].*$|\\s+-\\s.*$|\\s*/\\s+.*$|,?\\s*\\b\\d{1,2}[./]\\s?(?:\\d|\\p{L}).*$"
                    + "|,?\\s+(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\\w{0,6}[.,]\\s+\\d.*$|\\s+@\\w+.*$|\\s+(?:\\d{1,2}\\s+\\p{L}{3,10}|\\p{L}{3,10}\\s+\\d{1,2},)\\s+\\d{4}.*$"
                    + "|\\s+am\\s+\\p{L}+tag.*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What themes print in by-line elements that names nobody. */
    private static final Pattern NOBODY = Pattern.compile(
            "^(?:veröffentlicht|posted|published|archiv|theme|erstellt|updated|aktualisiert|stand|datum|move|comment|kommentar|keine|no |share|teilen"
                    + "|by|von|par|por|autor|author|über|about|website|facebook|twitter|follow)(?:\\s+(?:am|on|in|anzeigen|comments?|kommentare|the author|den autor))?"
                    + "\\s*:?$|^(?:theme:|zeige alle|more posts|zum profil|zur |creative commons|cc by|all posts|alle artikel|veröffentlicht am|posted on|published on|stand:|archiv anzeigen|move comment)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private BylineLine() {}

    /** The names; empty where the line names nobody. */
    static String names(String line) {
        String names = line.strip();
        Matcher lead = LEAD.matcher(names);
        boolean posted = lead.find();
        if (posted) {
            names = names.substring(lead.end());
        }
        if (NOBODY.matcher(names).find()) {
            return "";
        }
        Matcher tail = TAIL.matcher(names);
        String cut = tail.find() && tail.start() > 1 ? names.substring(0, tail.start()) : names;
        int in = posted ? cut.indexOf(" in ") : -1;
        return (in > 1 ? cut.substring(0, in) : cut).strip();
    }
}
