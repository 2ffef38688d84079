package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The titles that a page states without printing them, to weigh printed headings by: what the metadata say is the headline, and the parts
 * of the page's title. One a page.
 */
final class TitleTexts {

    /** What the metadata call the headline. */
    static final int STATED = 5;

    /** The longest part of the page's title, or all of it. */
    static final int MAIN_PART = 4;

    /** Somewhere within one of these. */
    static final int WITHIN = 3;

    /** A short part of the page's title: mostly the site or the section. */
    static final int SIDE_PART = 1;

    private static final int SHORTEST_WITHIN = 9;
    private static final int MAX_PARTS = 8;
    private static final Pattern SEPARATORS = Pattern.compile("\\s[-–—|»«:•·/<>~│]{1,2}\\s(?!\\d)|\\s*[|»│]\\s*");

    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final String all;
    private final Set<String> siteNames = new HashSet<>();
    private @Nullable String mainPart;

    private TitleTexts(String all) {
        this.all = all;
    }

    static TitleTexts of(MetaTags meta, JsonLdArticle jsonLd, @Nullable String uri) {
        Set<String> stated = new LinkedHashSet<>();
        add(stated, jsonLd.headline());
        add(stated, meta.first("og:title"));
        add(stated, meta.first("twitter:title"));
        String title = meta.first("html:title");
        TitleTexts titles = new TitleTexts(HeadlineFinder.fold(title + " " + String.join(" ", stated)));
        titles.siteNames(meta, uri);
        stated.forEach(one -> titles.put(one, STATED));
        if (title != null) {
            titles.put(title, SEPARATORS.matcher(title).find() ? MAIN_PART : STATED);
            titles.parts(title);
        }
        // What the metadata say may end in the site's name.
        stated.forEach(titles::parts);
        return titles;
    }

    private void parts(String title) {
        String[] parts = SEPARATORS.split(title, MAX_PARTS);
        String longest = "";
        for (String part : parts) {
            longest = part.length() > longest.length() && !isSite(HeadlineFinder.fold(part)) ? part : longest;
        }
        for (String part : parts) {
            put(part, part.equals(longest) ? MAIN_PART : SIDE_PART);
        }
        if (mainPart == null && parts.length > 1 && longest.length() >= SHORTEST_WITHIN) {
            mainPart = longest.strip();
        }
    }

    private void put(String text, int weight) {
        String folded = HeadlineFinder.fold(text);
        if (!folded.isEmpty() && weights.putIfAbsent(folded, weight) == null) {
            texts.add(text.strip());
        }
    }

    private void siteNames(MetaTags meta, @Nullable String uri) {
        for (String tag : List.of("og:site_name", "application-name", "apple-mobile-web-app-title")) {
            String name = meta.first(tag);
            // Some pages call themselves an application of their headline's name.
            if (name != null && !name.equals(meta.first("html:title"))) {
                siteNames.add(HeadlineFinder.fold(name));
            }
        }
        String host = HeadlineFinder.fold(Addresses.host(uri));
        siteNames.add(host);
        siteNames.add(host.startsWith("www") ? host.substring(3) : host);
        siteNames.remove("");
    }

    /** Whether the folded text is the site's name or host. */
    boolean isSite(String folded) {
        return siteNames.contains(folded);
    }

    /** How far the page's titles agree with the folded text; 0 where they do not. */
    int agreement(String folded) {
        Integer weight = weights.get(folded);
        if (weight != null) {
            return weight;
        }
        return folded.length() >= SHORTEST_WITHIN && all.contains(folded) ? WITHIN : 0;
    }

    /** The longest part of the page's title; null where it has only one. */
    @Nullable
    String mainPart() {
        return mainPart;
    }

    /** The titles and their parts, as printed. */
    List<String> texts() {
        return texts;
    }

    private static void add(Set<String> found, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            found.add(text.strip());
        }
    }
}
