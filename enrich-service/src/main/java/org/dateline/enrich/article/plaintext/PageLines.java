package org.dateline.enrich.article.plaintext;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.text.TextNormalizer;

/** Cuts a page into lines, and joins the lines of pages that are wrapped at a fixed width. Thread-safe. */
final class PageLines {

    /** Characters of a page that are looked at; the largest news pages as text stay below a tenth of it. */
    private static final int LIMIT = 2_000_000;

    private static final int MOST_LINES = 20_000;
    private static final int NARROWEST = 45;
    private static final int WIDEST = 110;

    private final TextNormalizer normalizer = new TextNormalizer();

    List<PageLine> split(String page) {
        String text = page.length() > LIMIT ? page.substring(0, LIMIT) : page;
        List<PageLine> lines = new ArrayList<>();
        boolean blank = true;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            String line = normalizer.normalize(raw);
            if (line.isEmpty()) {
                blank = true;
                continue;
            }
            lines.add(new PageLine(line, blank));
            blank = false;
            if (lines.size() == MOST_LINES) {
                break;
            }
        }
        int width = wrapWidth(lines);
        return width > 0 ? join(lines, width) : lines;
    }

    /** Width at which the page is wrapped; 0 where it is not: then hardly any line goes on in lower case in the next one. */
    private static int wrapWidth(List<PageLine> lines) {
        int goesOn = 0;
        int longest = 0;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            longest = Math.max(longest, text.length());
            boolean next = i + 1 < lines.size() && !lines.get(i + 1).blankBefore();
            if (next
                    && text.length() >= NARROWEST
                    && Character.isLowerCase(lines.get(i + 1).text().codePointAt(0))) {
                goesOn++;
            }
        }
        return longest <= WIDEST && goesOn * 5 > lines.size() ? longest : 0;
    }

    private static List<PageLine> join(List<PageLine> lines, int width) {
        List<PageLine> joined = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        boolean blank = true;
        int last = 0;
        for (PageLine line : lines) {
            boolean goesOn = !line.blankBefore() && last * 4 >= width * 3;
            if (!goesOn && !paragraph.isEmpty()) {
                joined.add(new PageLine(paragraph.toString(), blank));
                paragraph.setLength(0);
            }
            if (paragraph.isEmpty()) {
                blank = line.blankBefore();
            } else {
                paragraph.append(' ');
            }
            paragraph.append(line.text());
            last = line.text().length();
        }
        if (!paragraph.isEmpty()) {
            joined.add(new PageLine(paragraph.toString(), blank));
        }
        return joined;
    }
}
