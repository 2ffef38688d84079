package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.article.TextBlock;
import org.dateline.enrich.article.html.AuthorFinder.Candidate;
import org.dateline.enrich.article.html.AuthorFinder.Trust;
import org.dateline.enrich.article.metadata.PersonShape;
import org.jsoup.nodes.Element;

/**
 * Finds by-lines that no mark-up tells: short lines near the headline or after the text that open with "by", that stand beside a date, in
 * an element whose name speaks of authors, or below a label. Immutable and thread-safe.
 */
final class PrintedBylines {

    private static final int MAX_LINE = 140;
    private static final int MAX_LOGIN = 30;

    /** Lines in elements for authors are shorter. */
    private static final int MAX_MARKED = 80;

    private static final int UP = 3;

    /** Attributes in which pages name their elements. */
    private static final List<String> NAMES =
            List.of("class", "id", "data-testid", "data-test", "data-component", "data-qa");

    /** Blocks that announce the next one. */
    private static final Set<String> LABELS = Set.of(
            "by",
            "von",
            "par",
            "por",
            "di",
            "door",
            "av",
            "af",
            "autor",
            "autorin",
            "autoren",
            "author",
            "authors",
            "auteur",
            "autore",
            "text",
            "texte",
            "texto",
            "testo",
            "tekst",
            "interview",
            "words",
            "story",
            "reporter",
            "written by",
            "verfasst von",
            "geschrieben von",
            "автор",
            "yazan",
            "author(s)",
            "autor/in",
            "autor*in",
            "autor:in",
            "autores",
            "autori",
            "auteurs",
            "skribent",
            "redaktion");

    private final PersonShape persons;

    PrintedBylines(PersonShape persons) {
        this.persons = persons;
    }

    /** Lines that open like a by-line or stand in an element for authors, the surest first. */
    List<Candidate> opened(Page page, FurnitureMap furniture, BylineZone zone) {
        List<Candidate> lines = new ArrayList<>();
        List<PageBlock> blocks = page.tree().blocks();
        for (int i = zone.start(); i < zone.end(); i++) {
            i = i == zone.open() ? zone.close() : i;
            if (i >= zone.end()) {
                break;
            }
            PageBlock block = blocks.get(i);
            if (block.text().length() > MAX_LINE || AuthorFinder.isElsewhere(furniture.around(block.element()))) {
                continue;
            }
            line(lines, page.tree(), block, zone.holds(i));
            if (i + 1 < blocks.size() && isLabel(block.text())) {
                String next = BylineLine.names(blocks.get(i + 1).text());
                String first = next.split("[,;(/]", 2)[0];
                if (next.length() <= MAX_LINE && persons.isPlainName(first)) {
                    lines.add(new Candidate(List.of(next), false, Trust.PRINTED));
                }
            }
        }
        return lines;
    }

    private void line(List<Candidate> lines, PageTree tree, PageBlock block, boolean near) {
        boolean marked = near && block.text().length() <= MAX_MARKED && isAuthors(tree, block.element());
        if (!marked && !BylineLine.mayOpen(block.text())) {
            return;
        }
        BylineLine.Read read = BylineLine.read(block.text());
        String names = read.names();
        if (names.contains("://") || names.chars().noneMatch(Character::isLetter)) {
            return;
        }
        if (read.opened()) {
            boolean login = read.alone() && names.indexOf(' ') < 0 && names.length() <= MAX_LOGIN;
            lines.add(new Candidate(List.of(names), login, Trust.PRINTED));
        } else if (marked && persons.isPlainName(names)) {
            lines.add(new Candidate(List.of(names), false, Trust.PRINTED));
        }
    }

    /** Names that stand beside a date near the headline, and a name alone below the text. */
    List<Candidate> guessed(Page page, FurnitureMap furniture, BylineZone zone) {
        List<Candidate> lines = new ArrayList<>();
        for (int i = zone.start(); i < zone.open(); i++) {
            PageBlock block = page.tree().blocks().get(i);
            if (block.text().length() <= MAX_LINE
                    && !block.isHeading()
                    && !AuthorFinder.isElsewhere(furniture.around(block.element()))) {
                String name = besideDate(block.text());
                if (!name.isEmpty()) {
                    lines.add(new Candidate(List.of(name), false, Trust.GUESSED));
                }
            }
        }
        signature(lines, page, furniture, zone);
        return lines;
    }

    /** A paragraph at the end of the article, after prose, that is nothing but a name. */
    private void signature(List<Candidate> lines, Page page, FurnitureMap furniture, BylineZone zone) {
        List<PageBlock> blocks = page.tree().blocks();
        for (int i = zone.end() - 1; i >= zone.signatures(); i--) {
            PageBlock block = blocks.get(i);
            String line = block.text();
            if (line.length() > MAX_MARKED
                    || block.kind() != TextBlock.Kind.PARAGRAPH
                    || block.linkChars() > 0
                    || !blocks.get(i - 1).isProse()
                    || furniture.around(block.element()) != ElementRole.NONE
                    || !page.tree().element(block.element()).normalName().equals("p")) {
                continue;
            }
            boolean bracketed = line.startsWith("(") && line.endsWith(")") && line.length() > 2;
            String name = bracketed ? line.substring(1, line.length() - 1) : line;
            if (persons.isPlainName(name)) {
                lines.add(new Candidate(List.of(name), false, Trust.GUESSED));
            }
        }
    }

    /** The name in {@code 1.2.2024 | 13:10 Uhr | Anna Berg}; a place stands before the date, not after it. */
    private String besideDate(String text) {
        boolean dated = false;
        for (String part : text.split("\\s*[|·•–—]\\s*|\\s-\\s", 8)) {
            if (dated && persons.isPlainName(part)) {
                return part;
            }
            dated |= part.chars().filter(Character::isDigit).count() >= 3;
        }
        return "";
    }

    private static boolean isLabel(String text) {
        String label = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
        return label.length() <= 20 && LABELS.contains(label.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isAuthors(PageTree tree, int index) {
        int at = index;
        for (int i = 0; i < UP && at >= 0; i++) {
            Element element = tree.element(at);
            for (String attribute : NAMES) {
                String name = element.attributesSize() == 0 ? "" : element.attr(attribute);
                if (!name.isEmpty() && isAuthors(name.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
            at = tree.parent(at);
        }
        return false;
    }

    private static boolean isAuthors(String name) {
        return name.contains("author") || name.contains("autor") || name.contains("byline") || name.contains("auteur");
    }
}
