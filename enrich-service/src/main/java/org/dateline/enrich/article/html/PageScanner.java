package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.article.TextBlock;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The single pass over the DOM that fills a {@link Page}. One scanner a page. */
final class PageScanner {

    /** Elements without text of their own, or with text that is not for readers. */
    private static final Set<String> SKIPPED = Set.of(
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
            "applet");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final RoleReader roleReader;
    private final Page page = Page.empty();
    private final BlockBuffer buffer = new BlockBuffer();
    private final List<Integer> openBlocks = new ArrayList<>();
    private int current = -1;
    private int quotes;
    private int lists;
    private int links;
    private int preformatted;
    private int captions;

    PageScanner(ClassWords words) {
        this.roleReader = new RoleReader(words);
    }

    /** Walks the document and returns what was found. */
    Page scan(Document document) {
        Node node = document;
        while (true) {
            boolean descend = enter(node);
            if (descend && node.childNodeSize() > 0) {
                node = node.childNode(0);
                continue;
            }
            leave(node, descend);
            Node next = node.nextSibling();
            while (next == null && node.parent() != null) {
                node = node.parent();
                leave(node, true);
                next = node.nextSibling();
            }
            if (next == null) {
                return page;
            }
            node = next;
        }
    }

    private boolean enter(Node node) {
        if (node instanceof TextNode text) {
            buffer.append(text.getWholeText(), links > 0, preformatted > 0);
            return false;
        }
        if (!(node instanceof Element element)) {
            return false;
        }
        String tag = element.normalName();
        if (tag.equals("script")) {
            if (element.attr("type").contains("ld+json")) {
                page.jsonLd().add(element.data());
            }
            return false;
        }
        if (tag.equals("br")) {
            if (buffer.lineBreak()) {
                flush();
            }
            return false;
        }
        if (SKIPPED.contains(tag)) {
            return false;
        }
        if (tag.equals("meta") || tag.equals("title") || tag.equals("link")) {
            MetaReader.read(element, tag, page.meta());
        }
        boolean block = isBlock(element, tag);
        if (block) {
            flush();
        }
        current = page.tree().open(element, current, roleReader.roleOf(element, tag));
        if (block) {
            openBlocks.add(current);
        }
        count(tag, 1);
        note(element, tag);
        return true;
    }

    private void leave(Node node, boolean entered) {
        if (!entered || !(node instanceof Element element) || current < 0) {
            return;
        }
        String tag = element.normalName();
        if (isBlock(element, tag)) {
            flush();
            openBlocks.remove(openBlocks.size() - 1);
        }
        count(tag, -1);
        page.tree().close(current);
        current = page.tree().parent(current);
    }

    private static boolean isBlock(Element element, String tag) {
        return element.isBlock() && !tag.equals("ins") && !tag.equals("del");
    }

    private void count(String tag, int step) {
        switch (tag) {
            case "a" -> links += step;
            case "blockquote" -> quotes += step;
            case "li", "dd", "dt" -> lists += step;
            case "pre" -> preformatted += step;
            case "figcaption", "caption" -> captions += step;
            default -> {}
        }
    }

    private void note(Element element, String tag) {
        ElementRole role = page.tree().role(current);
        if (role == ElementRole.BYLINE) {
            page.bylines().add(current);
        } else if (role == ElementRole.DATE) {
            page.dates().add(current);
        }
        switch (tag) {
            case "a" ->
                page.links().add(new PageLink(current, page.tree().blocks().size()));
            case "time" -> page.timeElements().add(current);
            case "figure" -> page.figures().add(current);
            case "html" -> page.meta().add("html:lang", element.attr("lang"));
            default -> {
                if (HEADINGS.contains(tag)) {
                    page.headings().add(current);
                }
            }
        }
        if (element.attributesSize() == 0) {
            return;
        }
        String itemProp = element.attr("itemprop");
        if (!itemProp.isEmpty()) {
            page.itemProps().computeIfAbsent(itemProp, key -> new ArrayList<>()).add(element);
            if (itemProp.startsWith("author")) {
                page.itemAuthors().add(current);
            }
        }
        if (element.attr("rel").contains("author")) {
            page.relAuthors().add(current);
        }
        if (roleReader.isPaywall(element)) {
            page.paywalls().add(current);
        }
        if (roleReader.isBreadcrumb(element)) {
            page.breadcrumbs().add(current);
        }
    }

    private void flush() {
        if (buffer.isBlank()) {
            buffer.clear();
            return;
        }
        int holder = openBlocks.isEmpty() ? Math.max(current, 0) : openBlocks.get(openBlocks.size() - 1);
        page.tree().add(buffer.take(holder, kindOf(page.tree().element(holder).normalName())));
    }

    private TextBlock.Kind kindOf(String tag) {
        if (HEADINGS.contains(tag)) {
            return TextBlock.Kind.HEADING;
        }
        if (captions > 0) {
            return TextBlock.Kind.CAPTION;
        }
        if (preformatted > 0) {
            return TextBlock.Kind.PREFORMATTED;
        }
        if (quotes > 0) {
            return TextBlock.Kind.QUOTATION;
        }
        return lists > 0 ? TextBlock.Kind.LIST_ITEM : TextBlock.Kind.PARAGRAPH;
    }
}
