package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Weight from which a heading is believed before the metadata. */
    private static final int GOOD = 5;

    /** What sites call the line above a headline, in class names. */
    private static final Pattern KICKER = Pattern.compile(
            "kicker|overline|topline|roofline|dachzeile|spitzmarke|oberzeile|ueberzeile|preheadline|eyebrow|supertitle|catline",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATORS = Pattern.compile("\\s[-–—|»:•·/]{1,2}\\s|\\s*[|»]\\s*");

    private record Heading(String text, int weight) {}

    private HeadlineFinder() {}

    /**
     * Candidates, best first, without duplicates; empty where the page has none.
     *
     * @param body index of the element that holds the article
     */
    static List<String> candidates(Page page, FurnitureMap furniture, JsonLdArticle jsonLd, int body) {
        List<Heading> headings = headings(page, furniture, jsonLd, body);
        Set<String> found = new LinkedHashSet<>();
        headings.stream().filter(h -> h.weight() >= GOOD).forEach(h -> found.add(h.text()));
        for (Element element : page.itemProp("headline")) {
            add(found, element.hasAttr("content") ? element.attr("content") : element.text());
        }
        add(found, jsonLd.headline());
        add(found, page.meta().first("og:title"));
        add(found, page.meta().first("twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title"));
        headings.stream().filter(h -> h.weight() >= GOOD - 2).forEach(h -> found.add(h.text()));
        add(found, page.meta().first("html:title"));
        headings.stream().filter(h -> h.weight() > 0).forEach(h -> found.add(h.text()));
        return new ArrayList<>(found);
    }

    private static List<Heading> headings(Page page, FurnitureMap furniture, JsonLdArticle jsonLd, int body) {
        PageTree tree = page.tree();
        String title = join(page.meta().first("html:title"));
        Set<String> exact = new LinkedHashSet<>();
        add(exact, jsonLd.headline());
        add(exact, page.meta().first("og:title"));
        add(exact, page.meta().first("twitter:title"));
        exact.addAll(List.of(SEPARATORS.split(title, 8)));
        Set<String> agreeing = new LinkedHashSet<>();
        exact.forEach(one -> agreeing.add(fold(one)));
        String titles = fold(title) + " " + String.join(" ", agreeing);
        Set<String> siteNames = siteNames(page);
        int bodyStart = tree.firstBlock(body);
        int last = lastBefore(page, furniture, bodyStart);
        List<Heading> headings = new ArrayList<>();
        for (int index : page.headings()) {
            ElementRole around = furniture.around(index);
            Element element = tree.element(index);
            int level = element.normalName().charAt(1) - '0';
            if (around == ElementRole.RELATED
                    || around == ElementRole.COMMENT
                    || level > 3
                    || !tree.isSmall(index)
                    || headings.size() >= MAX_HEADINGS) {
                continue;
            }
            String text = textOf(element);
            String folded = fold(text);
            if (folded.isEmpty() || text.length() > MAX_LENGTH) {
                continue;
            }
            int weight = level == 1 ? 4 : level == 2 ? 1 : 0;
            weight += agreeing.contains(folded) ? 4 : folded.length() > 8 && titles.contains(folded) ? 3 : 0;
            weight += index == last ? 2 : tree.holds(body, index) && tree.firstBlock(index) <= bodyStart + 3 ? 1 : 0;
            weight -= siteNames.contains(folded) ? 5 : 0;
            weight -= isHomeLink(element) ? 5 : 0;
            weight -= around == ElementRole.FURNITURE ? 1 : 0;
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

    /** The nearest heading of the first two levels before the body. */
    static int lastBefore(Page page, FurnitureMap furniture, int bodyStart) {
        int last = -1;
        for (int index : page.headings()) {
            boolean elsewhere =
                    furniture.around(index) == ElementRole.RELATED || furniture.around(index) == ElementRole.COMMENT;
            if (!elsewhere
                    && page.tree().firstBlock(index) <= bodyStart
                    && page.tree().element(index).normalName().charAt(1) <= '2') {
                last = index;
            }
        }
        return last;
    }

    private static Set<String> siteNames(Page page) {
        Set<String> names = new LinkedHashSet<>();
        for (String tag : List.of("og:site_name", "application-name", "apple-mobile-web-app-title")) {
            String name = page.meta().first(tag);
            if (name != null) {
                names.add(fold(name));
            }
        }
        return names;
    }

    private static boolean isHomeLink(Element heading) {
        Element link = heading.selectFirst("a[href]");
        if (link == null) {
            return false;
        }
        String href = link.attr("href");
        if (href.equals("/") || link.attr("rel").equals("home")) {
            return true;
        }
        int path = href.indexOf("//") < 0 ? -1 : href.indexOf('/', href.indexOf("//") + 2);
        return href.startsWith("http") && (path < 0 || path == href.length() - 1);
    }

    /** A heading's text without the line above it that some sites put inside. */
    private static String textOf(Element heading) {
        Element first = heading.firstElementChild();
        String whole = heading.text().strip();
        if (first != null
                && heading.childrenSize() > 0
                && KICKER.matcher(first.className()).find()) {
            String kicker = first.text().strip();
            String rest =
                    whole.startsWith(kicker) ? whole.substring(kicker.length()).strip() : whole;
            return rest.isEmpty() ? whole : rest;
        }
        return whole;
    }

    private static void add(Set<String> found, @Nullable String text) {
        if (text != null && !text.isBlank() && text.length() <= MAX_LENGTH) {
            found.add(text.strip());
        }
    }

    private static String join(@Nullable String s) {
        return s == null ? "" : s;
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
