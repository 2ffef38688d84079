package org.dateline.enrich.article.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a by-line as themes print it down to the names: without "Posted by", without date, category and arrows. Stateless. */
final class BylineLine {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Prepositions and words that stand right before the names. */
    private static final String BY = "(?:by|von|vom|par|por|di|da|door|av|af|przez|od|от|autor(?:in|en)?|author)";

    /** Words of which one stands in every line that opens a by-line. */
    private static final Set<String> OPENERS = Set.of(
            "by",
            "von",
            "vom",
            "par",
            "por",
            "di",
            "da",
            "door",
            "av",
            "af",
            "przez",
            "od",
            "от",
            "autor",
            "autore",
            "autora",
            "autorin",
            "autoren",
            "autores",
            "autorinnen",
            "autory",
            "author",
            "authors",
            "auteur",
            "auteurs",
            "autori",
            "text",
            "texte",
            "texto",
            "testo",
            "tekst",
            "redaktion",
            "interview",
            "автор",
            "автори",
            "авторы",
            "napsal",
            "napsala",
            "napisał",
            "napisała",
            "yazan",
            "szerző",
            "írta",
            "verfasser",
            "verfasserin",
            "skribent",
            "reporter",
            "cura",
            "archives",
            "autoria");

    private static final int FIRST = 90;
    private static final int LONGEST_OPENER = 12;

    /** What somebody did with the text. */
    private static final String DONE =
            "(?:posted|published|written|submitted|created|edited|reported|uploaded|added|entered|contributed|veröffentlicht|erstellt"
                    + "|geschrieben|verfasst|gespeichert|eingestellt|eingetragen|publiziert|gepostet|eingereicht|hinzugefügt|publi[ée]e?"
                    + "|écrite?|rédigée?|postée?|proposée?|mis en ligne|publicado|escrito|enviado|publicada|escrita|pubblicat[oa]|scritt[oa]"
                    + "|inserit[oa]|postat[oa]|geplaatst|gepubliceerd|geschreven|publicerad|skriven|skrevet|publisert|udgivet|opublikowan[eoy]"
                    + "|napisan[eoy]|dodan[eoy]|vloženo|zveřejněno|přidáno|опубликовано|написано|добавлено)";

    /** From what leads to the names, through what somebody did, up to the names. */
    private static final Pattern LEAD = Pattern.compile(
            "^.{0,40}?\\b(?:(?:zum profil von|alle (?:beiträge|artikel|posts) (?:von|vom autor)|all (?:posts|articles|stories) (?:by|of|from)"
                    + "|author archives|so erreichen sie|kontakt zu|mehr von|more from|voir tous les articles (?:de|par)|ver todas las entradas de|redaktion:)\\s{0,3}:?\\s{0,3}"
                    + "|(?:gast)?beitrag von\\s|" + DONE + "\\b.{0,50}?\\s" + BY + "(?:\\s*:\\s*|\\s{1,3}))",
            FLAGS);

    /** A date or a clock before the preposition: {@code 1 May 2024, 13:30 by}. */
    private static final Pattern DATED_LEAD = Pattern.compile(
            "^.{0,30}?\\d{1,4}[.:/]?(?:\\s?(?:uhr|h|am|pm))?\\s*[,|·•–-]?\\s{0,3}(?:by|von|par|por|door|av|af|od)\\s*:?\\s+",
            FLAGS);

    /** What opens a printed by-line, in the languages of the news. */
    private static final Pattern OPENS = Pattern.compile(
            "^(?:(?:ein|eine) (?:beitrag|artikel|gastbeitrag|kommentar|interview|analyse|bericht|reportage|essay) von"
                    + "|(?:geschrieben|verfasst|kommentar|interview|gastbeitrag|text|bericht) von|(?:written|words|story|report|text|analysis|opinion|interview|reported) by"
                    + "|entretien réalisé par|propos recueillis par|recueilli par|un article de|escrito por|scritto da|a cura di|articolo di|geschreven door"
                    + "|by|von|par|por|di|da|door|av|af|od|przez|autor(?:[ea]|in|en|innen|es|y)?|authors?|auteurs?|autori|text[eo]?|testo|texto|tekst"
                    + "|redaktion:|interview:|автор|автори|авторы|skriven av|napsal[a]?|napisał[a]?|yazan|szerző|írta|verfasser(?:in)?|skribent|reporter:)"
                    + "(?:\\s*:\\s*|\\s+)(?=\\S)",
            FLAGS);

    /** A preposition that lost the space behind it. */
    private static final Pattern GLUED = Pattern.compile("^(?:[Vv]on|[Bb]y|[Pp]ar|[Pp]or)(?=\\p{Lu}\\p{L}+\\s)");

    private static final Pattern TAIL = Pattern.compile(
            "\\s+(?:am|on|le|el|um|at|den|il|em|dne|dnia)\\s+(?:\\d|\\p{L}+,?\\s+\\d).*$|\\s*[|→»•·–—].*$|\\s+-\\s.*$|\\s*/\\s+.*$|,?\\s*\\b\\d{1,2}[./]\\s?(?:\\d|\\p{L}).*$"
                    + "|,?\\s+(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\\w{0,6}[.,]\\s+\\d.*$|\\s+@\\w+.*$|\\s+(?:\\d{1,2}\\s+\\p{L}{3,10}|\\p{L}{3,10}\\s+\\d{1,2},)\\s+\\d{4}.*$"
                    + "|\\s+am\\s+\\p{L}+tag.*$|\\s+(?:under|unter|stand:|updated:?|aktualisiert:?|last updated|veröffentlicht|published|posted|publié|publicado|pubblicato).*$|\\s{2,}.*$"
                    + "|\\s+(?:kategorien?|categor(?:y|ies|ia|ie|ías?)|tags?|schlagw(?:ort|örter)|filed under|posted in|abgelegt|rubriken?|ressort)\\s*:.*$"
                    + "|\\s*[(\\[]?(?:\\b\\d{1,5}|\\bkeine?|\\bein|\\bno|\\bone|\\bleave a|\\bhinterlasse(?:n sie)?|\\bschreibe?)\\s(?:einen?\\s)?(?:kommentar|comment|antwort|repl(?:y|ies)|min).*$"
                    + "|\\s+[(]?(?:illustration(?:en|s)?|fotos?|photos?|bild(?:er)?|symbolbild|image|video|kamera|übersetzt|übersetzung|photography|foto's|grafik)\\b.*$"
                    + "|\\s+\\S{1,40}[\\[(]at[\\])]\\S.*$|\\s+\\d{1,2}:\\d\\d.*$|,?\\s+\\d{4}-\\d\\d.*$",
            FLAGS);

    /** What themes print in by-line elements that names nobody. */
    private static final Pattern NOBODY = Pattern.compile(
            "^(?:veröffentlicht|posted|published|archiv|theme|erstellt|(?:last |zuletzt )?(?:updated|aktualisiert|modified|geändert)|stand|datum|move|comment|kommentar|keine|no |share|teilen"
                    + "|by|von|par|por|autor|author|über|about|website|facebook|twitter|follow|verfasst|geschrieben|written|profil|profile|no author|anonymous|gast|guest|unknown|print|publisher|undefined|null|none|n/a|default|autoreninfo|autor(?:\\*|:|_)innen|redaktionell|e-?mail|kontakt|contact|am|on|in|um|at|le|el)(?:\\s+(?:am|on|in|anzeigen|comments?|kommentare|the author|den autor|author|autor))?"
                    + "\\s*:?$|^(?:theme:|zeige alle|more posts|zum profil|zur |creative commons|cc[- ]by|foto|photo|фото|bild:|(?:\\S{1,20}\\s){0,3}(?:by|von|par|por|di|av|af|door|przez)\\s?:?$|all posts|alle artikel|veröffentlicht am|posted on|published on|stand:|archiv anzeigen|move comment|last updated|follow |subscribe)",
            FLAGS);

    private BylineLine() {}

    /**
     * The names of a line.
     *
     * @param names empty where the line names nobody
     * @param opened whether words before them say that these are authors
     * @param alone whether the line goes on with nothing but a date, so that even a login may be believed
     */
    record Read(String names, boolean opened, boolean alone) {}

    /** Whether one of the first words can open a by-line: a cheap test for lines of which nothing is known. */
    static boolean mayOpen(String line) {
        int length = Math.min(line.length(), FIRST);
        int start = -1;
        for (int i = 0; i <= length; i++) {
            boolean letter = i < length && Character.isLetter(line.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (i - start <= LONGEST_OPENER
                        && OPENERS.contains(line.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = -1;
            }
        }
        return false;
    }

    /** Reads a line of an element that is said to hold the authors, or of one that may. */
    static Read read(String line) {
        String names = GLUED.matcher(line.strip()).replaceFirst("");
        boolean posted = false;
        boolean opened = false;
        for (Pattern lead : new Pattern[] {LEAD, DATED_LEAD, OPENS}) {
            Matcher found = lead.matcher(names);
            if (found.find()) {
                names = names.substring(found.end()).strip();
                opened = true;
                posted |= lead != OPENS;
            }
        }
        if (NOBODY.matcher(names).find()) {
            return new Read("", opened, false);
        }
        Matcher tail = TAIL.matcher(names);
        boolean cut = tail.find() && tail.start() > 0;
        String rest = cut ? names.substring(0, tail.start()) : names;
        int in = posted ? rest.indexOf(" in ") : -1;
        rest = in > 1 ? rest.substring(0, in) : rest;
        return new Read(rest.strip(), opened, posted || cut);
    }

    /** The names; empty where the line names nobody. */
    static String names(String line) {
        return read(line).names();
    }
}
