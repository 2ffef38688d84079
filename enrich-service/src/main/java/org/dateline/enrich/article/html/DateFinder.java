package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Collects where a page says when it was published and changed, the most trustworthy first. Nothing is read here: the strings are
 * for {@link org.dateline.enrich.article.date.NewsTimeReader}. Immutable and thread-safe.
 */
final class DateFinder {

    private static final int MAX_RAW = 120;
    private static final int MAX_ELEMENTS = 12;
    private static final Pattern URL_DATE =
            Pattern.compile("[/_.-]((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

    private final List<String> publishedTags;
    private final List<String> modifiedTags;

    DateFinder(MetaNames names) {
        this.publishedTags = names.of("published");
        this.modifiedTags = names.of("modified");
    }

    /** Candidates for the time of publication, best first. */
    List<RawTime> published(Page page, FurnitureMap furniture, JsonLdArticle jsonLd, @Nullable String uri) {
        List<RawTime> found = new ArrayList<>();
        add(found, jsonLd.published(), "json-ld");
        publishedTags.forEach(name -> add(found, page.meta().first(name), "meta"));
        itemProps(found, page, "datePublished");
        itemProps(found, page, "dateCreated");
        times(found, page, furniture, true);
        dateElements(found, page, furniture);
        times(found, page, furniture, false);
        url(found, uri);
        return found;
    }

    /** Candidates for the time of the last change, best first. */
    List<RawTime> modified(Page page, JsonLdArticle jsonLd) {
        List<RawTime> found = new ArrayList<>();
        add(found, jsonLd.modified(), "json-ld");
        modifiedTags.forEach(name -> add(found, page.meta().first(name), "meta"));
        itemProps(found, page, "dateModified");
        for (int index : page.timeElements()) {
            Element time = page.tree().element(index);
            if (time.className().contains("updated") || time.className().contains("modified")) {
                add(found, valueOf(time), "time-element");
            }
        }
        return found;
    }

    private static void itemProps(List<RawTime> found, Page page, String name) {
        List<Element> elements = page.itemProp(name);
        if (!elements.isEmpty()) {
            add(found, valueOf(elements.get(0)), elements.get(0).normalName().equals("meta") ? "meta" : "time-element");
        }
    }

    private static void times(List<RawTime> found, Page page, FurnitureMap furniture, boolean named) {
        int taken = 0;
        for (int index : page.timeElements()) {
            Element time = page.tree().element(index);
            String name = time.className();
            boolean isNamed = time.hasAttr("pubdate") || name.contains("publish") || name.contains("entry-date");
            if (isNamed == named
                    && !name.contains("updated")
                    && !isElsewhere(furniture.around(index))
                    && taken < MAX_ELEMENTS) {
                taken++;
                add(found, valueOf(time), "time-element");
            }
        }
    }

    private static void dateElements(List<RawTime> found, Page page, FurnitureMap furniture) {
        int taken = 0;
        for (int index : page.dates()) {
            if (isElsewhere(furniture.around(index)) || taken >= MAX_ELEMENTS) {
                continue;
            }
            Element element = page.tree().element(index);
            int blocks = page.tree().endBlock(index) - page.tree().firstBlock(index);
            if (blocks <= 6) {
                taken++;
                add(found, valueOf(element), "text");
            }
        }
    }

    private static boolean isElsewhere(ElementRole role) {
        return role == ElementRole.COMMENT || role == ElementRole.RELATED;
    }

    private static void url(List<RawTime> found, @Nullable String uri) {
        if (uri != null) {
            Matcher date = URL_DATE.matcher(uri);
            if (date.find()) {
                add(found, date.group(1) + "-" + date.group(2) + "-" + date.group(3), "url");
            }
        }
    }

    private static String valueOf(Element element) {
        for (String attribute : List.of("datetime", "content", "data-datetime", "title")) {
            String value = element.attr(attribute);
            if (hasDigit(value)) {
                return value;
            }
        }
        return element.text();
    }

    private static void add(List<RawTime> found, @Nullable String raw, String provenance) {
        if (raw != null && raw.length() <= MAX_RAW && hasDigit(raw)) {
            found.add(new RawTime(raw.strip(), provenance));
        }
    }

    private static boolean hasDigit(String s) {
        return s.chars().anyMatch(Character::isDigit);
    }
}
