package org.dateline.enrich.article.plaintext;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.date.FoundTime;
import org.dateline.enrich.article.date.FoundTime.Role;
import org.dateline.enrich.article.metadata.Byline;
import org.jspecify.annotations.Nullable;

/** Who wrote a page and when, read from the lines around its text. Not thread-safe: one per page. */
final class PageCredits {

    private static final int BEFORE_HEADLINE = 8;
    private static final int AFTER_TEXT = 12;

    /** Names and dates often stand between the lead and the first paragraph. */
    private static final int AFTER_LEAD = 10;

    private static final int MOST_WORDS = 30;

    /** Words of all languages' "by" that may open a by-line here; others are too often words of a headline. */
    private static final Set<String> OPENERS = Set.of(
            "by", "von", "par", "por", "di", "door", "av", "af", "de", "oleh", "автор", "yazan", "from", "written",
            "author", "autor");

    /** What stands between a name and a date. */
    private static final Set<String> PREPOSITIONS =
            Set.of("on", "am", "at", "um", "vom", "le", "el", "em", "il", "op", "den", "d", "dne");

    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAME_WORDS = 5;

    private final PageTools tools;
    private final PageParts page;
    private final int headline;
    private final @Nullable ZoneId zone;
    private final boolean[] used;
    private final boolean[] dated;

    private @Nullable NewsTime published;
    private @Nullable NewsTime unlabeled;
    private @Nullable NewsTime modified;
    private @Nullable String byline;
    private Byline people = Byline.NOBODY;
    private @Nullable String agency;

    PageCredits(PageTools tools, PageParts page, int headline, @Nullable ZoneId zone) {
        this.tools = tools;
        this.page = page;
        this.headline = headline;
        this.zone = zone;
        this.used = new boolean[page.lines().size()];
        this.dated = new boolean[page.lines().size()];
    }

    PageCredits read() {
        int size = page.lines().size();
        int start =
                headline < 0 ? Math.max(0, page.first() - BEFORE_HEADLINE) : Math.max(0, headline - BEFORE_HEADLINE);
        int paragraphs = 0;
        int end = Math.min(size, page.first() + AFTER_LEAD);
        for (int i = Math.max(0, headline + 1); i < end && paragraphs < 2; i++) {
            line(i, true);
            paragraphs += page.content()[i]
                            && i > page.first()
                            && LineShape.of(page.text(i)).endsSentence()
                    ? 1
                    : 0;
        }
        nameBesideDate(Math.max(0, headline + 1), end);
        for (int i = start; i < Math.min(size, headline); i++) {
            line(i, true);
        }
        for (int i = page.last() + 1; i < Math.min(size, page.last() + 1 + AFTER_TEXT); i++) {
            line(i, false);
        }
        return this;
    }

    private void line(int i, boolean above) {
        String text = page.text(i);
        LineShape shape = LineShape.of(text);
        if (i == headline
                || shape.words() > MOST_WORDS
                || (page.content()[i] && shape.endsSentence() && shape.words() > 12)) {
            return;
        }
        List<FoundTime> times = tools.times().find(text, "text", zone, null);
        for (FoundTime found : times) {
            time(found, above);
        }
        Optional<String> credit = tools.agencies().credit(text);
        if (credit.isPresent()) {
            agency = agency == null ? credit.get() : agency;
        }
        boolean names = credit.isPresent() || (above && byline(text, times));
        used[i] = names || !times.isEmpty();
        dated[i] = above && !times.isEmpty();
    }

    private void time(FoundTime found, boolean above) {
        if (found.role() == Role.MODIFIED) {
            modified = modified == null ? found.time() : modified;
        } else if (found.role() == Role.PUBLISHED) {
            published = published == null ? found.time() : published;
        } else if (above) {
            unlabeled = unlabeled == null ? found.time() : unlabeled;
        }
    }

    /** Who wrote it, before the time or after it: "By Jane Doe on May 5", "5 May by Jane Doe". */
    private boolean byline(String text, List<FoundTime> times) {
        if (byline != null) {
            return false;
        }
        if (times.isEmpty()) {
            return isOpened(text) && read(text);
        }
        String head =
                withoutPreposition(text.substring(0, times.get(0).labelStart()).strip());
        boolean named = head.length() < LONGEST_NAME && isName(LineShape.of(head), MOST_NAME_WORDS);
        String tail = text.substring(times.get(times.size() - 1).end());
        int start = 0;
        while (start < tail.length() && !Character.isLetter(tail.charAt(start))) {
            start++;
        }
        return ((isOpened(head) || named) && read(head))
                || (isOpened(tail.substring(start)) && read(tail.substring(start)));
    }

    private static boolean isOpened(String text) {
        int space = text.indexOf(' ');
        return space > 0 && OPENERS.contains(LineLexicon.key(text.substring(0, space)));
    }

    /** "Jane Doe on" before a date. */
    private static String withoutPreposition(String head) {
        int space = head.lastIndexOf(' ');
        return space > 0 && PREPOSITIONS.contains(LineLexicon.key(head.substring(space + 1)))
                ? head.substring(0, space).strip()
                : head;
    }

    private boolean read(String text) {
        Byline read = tools.bylines().read(text);
        if (read.authors().isEmpty() && read.agency() == null) {
            return false;
        }
        byline = text;
        people = read;
        return true;
    }

    /** A name that stands alone above or below the date. */
    private void nameBesideDate(int from, int to) {
        for (int i = from; i < to && byline == null; i++) {
            if (dated[i]) {
                name(i - 1, from);
                name(i + 1, from);
            }
        }
    }

    private static boolean isName(LineShape shape, int most) {
        return shape.words() >= 2
                && shape.words() <= most
                && shape.capitalShare() == 1
                && shape.digitShare() == 0
                && shape.bars() == 0
                && !shape.endsSentence();
    }

    private void name(int i, int from) {
        if (i < from || i >= page.lines().size() || byline != null || used[i] || page.content()[i]) {
            return;
        }
        String text = page.text(i);
        LineShape shape = LineShape.of(text);
        boolean name = isName(shape, 3) && tools.lexicon().kinds(text).isEmpty();
        used[i] = name && read(text);
    }

    /** Whether the line was read as a date, a by-line or a credit, so that it is no text. */
    boolean isUsed(int line) {
        return used[line];
    }

    @Nullable
    NewsTime publishedAt() {
        return published != null ? published : unlabeled;
    }

    @Nullable
    NewsTime modifiedAt() {
        return modified;
    }

    @Nullable
    String byline() {
        return byline;
    }

    List<String> authors() {
        return people.authors();
    }

    @Nullable
    String agency() {
        return agency != null ? agency : people.agency();
    }
}
