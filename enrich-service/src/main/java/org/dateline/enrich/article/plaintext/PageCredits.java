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
    private static final int MOST_WORDS = 30;

    /** Words of all languages' "by" that may open a by-line here; others are too often words of a headline. */
    private static final Set<String> OPENERS = Set.of(
            "by", "von", "par", "por", "di", "door", "av", "af", "de", "oleh", "автор", "yazan", "from", "written",
            "author", "autor");

    private final PageTools tools;
    private final PageParts page;
    private final int headline;
    private final @Nullable ZoneId zone;
    private final boolean[] used;

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
    }

    PageCredits read() {
        int size = page.lines().size();
        int start =
                headline < 0 ? Math.max(0, page.first() - BEFORE_HEADLINE) : Math.max(0, headline - BEFORE_HEADLINE);
        int end = Math.min(size, page.first() + 2);
        for (int i = Math.max(0, headline + 1); i < end; i++) {
            line(i, true);
        }
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

    private boolean byline(String text, List<FoundTime> times) {
        String head = (times.isEmpty() ? text : text.substring(0, times.get(0).labelStart())).strip();
        int space = head.indexOf(' ');
        boolean opened = space > 0 && OPENERS.contains(LineLexicon.key(head.substring(0, space)));
        boolean dated = !times.isEmpty() && space > 0 && head.length() < 60;
        if (byline != null || (!opened && !dated)) {
            return false;
        }
        Byline read = tools.bylines().read(head);
        if (read.authors().isEmpty() && read.agency() == null) {
            return false;
        }
        byline = head;
        people = read;
        return true;
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
