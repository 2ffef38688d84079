package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Collects where a page gives its headline, the most trustworthy first. Every heading is weighed by its level, by whether the page's title
 * and metadata agree with it, and by where it stands; what the metadata say alone comes after a good heading. Cleaning is for the headline
 * cleaner.
 */
final class HeadlineFinder {

    private static final int MAX_LENGTH = 400;
    private static final int MAX_HEADINGS = 80;

    /** Blocks before the text that are looked through for a headline that is no heading. */
    private static final int BEFORE_TEXT = 40;

    /** Blocks of the text that still may hold it. */
    private static final int NEAR = 3;

    /** Weight from which a heading is believed before the metadata. */
    private static final int GOOD = 5;

    /** Length from which a heading says more than a section's name. */
    private static final int LONG = 20;

    /** Links to a site's front. */
    private static final Set<String> FRONTS = Set.of(
            ".", "./", "../", "../index.html", "index.html", "/index.html", "index.php", "/index.php", "../index.php");

    private record Heading(String text, int weight) {}

    private HeadlineFinder() {}

    /**
     * Candidates, best first, without duplicates; empty where the page has none.
     *
     * @param body index of the element that holds the article
     * @param uri the page's address, since sites print their host as a heading
     */
    static List<String> candidates(
            Page page, FurnitureMap furniture, JsonLdArticle jsonLd, int body, @Nullable String uri) {
        TitleTexts titles = TitleTexts.of(page.meta(), jsonLd, uri);
        List<Heading> headings = headings(page, furniture, titles, body);
        Set<String> found = new LinkedHashSet<>();
        headings.stream().filter(h -> h.weight() >= GOOD).forEach(h -> found.add(h.text()));
        for (Element element : page.itemProp("headline")) {
            add(found, element.hasAttr("content") ? element.attr("content") : element.text());
        }
        add(found, jsonLd.headline());
        add(found, page.meta().first("og:title"));
        add(found, page.meta().first("twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title"));
        headings.stream().filter(h -> h.weight() >= GOOD - 2).forEach(h -> found.add(h.text()));
        if (found.isEmpty()) {
            add(found, printedTitle(page, titles, body));
        }
        add(found, page.meta().first("html:title"));
        headings.stream().filter(h -> h.weight() > 0).forEach(h -> found.add(h.text()));
        List<String> all = new ArrayList<>(found);
        found.removeIf(text -> titles.isSite(fold(text)));
        return found.isEmpty() ? all : new ArrayList<>(found);
    }

    /** The main part of the page's title, where the page prints it before its text, be it in no heading. */
    private static @Nullable String printedTitle(Page page, TitleTexts titles, int body) {
        String main = titles.mainPart();
        List<PageBlock> blocks = page.tree().blocks();
        int bodyStart = page.tree().firstBlock(body);
        int from = Math.max(1, bodyStart - BEFORE_TEXT);
        for (int i = from; main != null && i < Math.min(blocks.size(), bodyStart + NEAR); i++) {
            if (blocks.get(i).text().length() <= MAX_LENGTH
                    && blocks.get(i).text().contains(main)) {
                return main;
            }
        }
        return null;
    }

    private static List<Heading> headings(Page page, FurnitureMap furniture, TitleTexts titles, int body) {
        PageTree tree = page.tree();
        int bodyStart = tree.firstBlock(body);
        int last = lastBefore(page, furniture, bodyStart);
        boolean single = isSingleFirst(page, furniture);
        List<Heading> headings = new ArrayList<>();
        for (int index : page.headings()) {
            ElementRole around = furniture.around(index);
            Element element = tree.element(index);
            int level = element.normalName().charAt(1) - '0';
            boolean elsewhere = around == ElementRole.RELATED && level > 1;
            if (elsewhere
                    || around == ElementRole.COMMENT
                    || level > 3
                    || !tree.isSmall(index)
                    || headings.size() >= MAX_HEADINGS) {
                continue;
            }
            String text = HeadingText.of(tree, index, titles);
            String folded = fold(text);
            if (folded.isEmpty() || text.length() > MAX_LENGTH || isHomeLink(element)) {
                continue;
            }
            int agreement = titles.agreement(folded);
            if (around == ElementRole.RELATED && agreement < TitleTexts.MAIN_PART) {
                continue;
            }
            int weight = level == 1 ? 4 : level == 2 ? 1 : 0;
            weight += agreement;
            weight += index == last ? 2 : tree.holds(body, index) && tree.firstBlock(index) <= bodyStart + NEAR ? 1 : 0;
            weight += level == 1 && single && around == ElementRole.NONE && text.length() >= LONG ? 1 : 0;
            weight -= titles.isSite(folded) ? 5 : 0;
            weight -= HeadingText.isUnseen(element) ? 4 : 0;
            weight -= around == ElementRole.FURNITURE || around == ElementRole.RELATED ? 1 : 0;
            weight -= tree.firstBlock(index) > bodyStart + 6 ? 3 : 0;
            headings.add(new Heading(text, weight));
        }
        headings.sort(Comparator.comparingInt(Heading::weight).reversed());
        return headings;
    }

    /** The heading before the body that gives the headline; where none does, the nearest one of the first two levels; -1 where none is. */
    static int above(Page page, FurnitureMap furniture, int bodyStart, String headline) {
        String folded = fold(headline);
        int same = -1;
        for (int index : page.headings()) {
            if (page.tree().firstBlock(index) > bodyStart) {
                break;
            }
            if (!folded.isEmpty()
                    && page.tree().isSmall(index)
                    && furniture.around(index) != ElementRole.RELATED
                    && fold(page.tree().element(index).text()).contains(folded)) {
                same = index;
            }
        }
        return same >= 0 ? same : lastBefore(page, furniture, bodyStart);
    }

    /** Whether the page has just one heading of the first level outside its furniture. */
    private static boolean isSingleFirst(Page page, FurnitureMap furniture) {
        int count = 0;
        for (int index : page.headings()) {
            boolean first = page.tree().element(index).normalName().equals("h1");
            count += first && furniture.around(index) == ElementRole.NONE ? 1 : 0;
        }
        return count == 1;
    }

    /** The nearest heading of the first two levels before the body. */
    static int lastBefore(Page page, FurnitureMap furniture, int bodyStart) {
        int last = -1;
        for (int index : page.headings()) {
            boolean elsewhere =
                    furniture.around(index) == ElementRole.RELATED || furniture.around(index) == ElementRole.COMMENT;
            if (!elsewhere
                    && page.tree().firstBlock(index) <= bodyStart
                    && page.tree().element(index).normalName().charAt(1) <= '2'
                    && !HeadingText.isUnseen(page.tree().element(index))) {
                last = index;
            }
        }
        return last;
    }

    private static boolean isHomeLink(Element heading) {
        Element link = heading.selectFirst("a[href]");
        if (link == null) {
            return false;
        }
        String href = link.attr("href");
        if (href.equals("/") || link.attr("rel").equals("home") || FRONTS.contains(href)) {
            return true;
        }
        // Archives put the address behind their own.
        int scheme = href.lastIndexOf("//");
        int path = scheme < 0 ? -1 : href.indexOf('/', scheme + 2);
        return scheme >= 0 && (path < 0 || path == href.length() - 1);
    }

    private static void add(Set<String> found, @Nullable String text) {
        if (text != null && !text.isBlank() && text.length() <= MAX_LENGTH) {
            found.add(text.strip());
        }
    }

    /** Letters and digits in lower case, for comparing. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
