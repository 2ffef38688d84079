package org.dateline.enrich.article.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the page scanner does with an element, by its tag: one look-up for each element of a page. */
enum TagKind {
    /** A box or a piece of a line. */
    OTHER,
    /** Without text of its own, or with text that is not for readers. */
    SKIPPED,
    SCRIPT,
    LINE_BREAK,
    /** {@code meta}, {@code title}, {@code link}. */
    META,
    HTML,
    HEADING,
    PARAGRAPH,
    LINK,
    TIME,
    FIGURE,
    QUOTATION,
    LIST_ITEM,
    PREFORMATTED,
    CAPTION,
    /** {@code nav}, {@code footer} and {@code form}: what links stand in that lead to no story in particular. */
    MENU,
    /** Marks of an editor inside a line, which the parser takes for boxes. */
    EDIT;

    private static final Map<String, TagKind> BY_TAG = byTag();

    /** The kind of a tag in lower case. */
    static TagKind of(String tag) {
        TagKind kind = BY_TAG.get(tag);
        return kind == null ? OTHER : kind;
    }

    private static Map<String, TagKind> byTag() {
        Map<TagKind, List<String>> tags = Map.ofEntries(
                Map.entry(
                        SKIPPED,
                        List.of(
                                "style",
                                "noscript",
                                "template",
                                "svg",
                                "iframe",
                                "object",
                                "embed",
                                "canvas",
                                "select",
                                "button",
                                "textarea",
                                "input",
                                "map",
                                "datalist",
                                "dialog",
                                "applet")),
                Map.entry(SCRIPT, List.of("script")),
                Map.entry(LINE_BREAK, List.of("br")),
                Map.entry(META, List.of("meta", "title", "link")),
                Map.entry(HTML, List.of("html")),
                Map.entry(HEADING, List.of("h1", "h2", "h3", "h4", "h5", "h6")),
                Map.entry(PARAGRAPH, List.of("p", "span")),
                Map.entry(LINK, List.of("a")),
                Map.entry(TIME, List.of("time")),
                Map.entry(FIGURE, List.of("figure")),
                Map.entry(QUOTATION, List.of("blockquote")),
                Map.entry(LIST_ITEM, List.of("li", "dd", "dt")),
                Map.entry(PREFORMATTED, List.of("pre")),
                Map.entry(CAPTION, List.of("figcaption", "caption")),
                Map.entry(MENU, List.of("nav", "footer", "form")),
                Map.entry(EDIT, List.of("ins", "del")));
        Map<String, TagKind> byTag = new HashMap<>();
        tags.forEach((kind, names) -> names.forEach(name -> byTag.put(name, kind)));
        return byTag;
    }
}
