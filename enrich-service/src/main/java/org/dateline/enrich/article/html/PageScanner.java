package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.article.TextBlock;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The single pass over the DOM that fills a {@link Page}. One scanner a page. */
final class PageScanner {

    /** Characters that a box inside a line must have, and their share in links, to be taken for a list of links. */
    private static final int SHORTEST_INSERT = 60;

    private static final double INSERT_LINKS = 0.7;

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

    /** The box inside a line that was opened last; -1 where there is none, with the buffer's state before it. */
    private int insert = -1;

    private int insertStart;
    private int insertLinkChars;

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
        TagKind kind = TagKind.of(tag);
        switch (kind) {
            case SKIPPED -> {
                return false;
            }
            case SCRIPT -> {
                if (element.attributes().get("type").contains("ld+json")) {
                    page.jsonLd().add(element.data());
                }
                return false;
            }
            case LINE_BREAK -> {
                if (buffer.lineBreak()) {
                    flush();
                }
                return false;
            }
            case META -> MetaReader.read(element, tag, page.meta());
            default -> {}
        }
        boolean block = isBlock(element, kind);
        if (block) {
            flush();
        }
        RoleReader.Facts facts = roleReader.factsOf(element);
        current = page.tree().open(element, kind, current, roleReader.roleOf(element, tag, facts));
        if (block) {
            openBlocks.add(current);
        }
        count(kind, 1);
        note(element, kind, facts);
        if (!block && isInsert(page.tree().role(current))) {
            insert = current;
            insertStart = buffer.length();
            insertLinkChars = buffer.linkChars();
        }
        return true;
    }

    private void leave(Node node, boolean entered) {
        if (!entered || !(node instanceof Element element) || current < 0) {
            return;
        }
        TagKind kind = page.tree().kind(current);
        if (isBlock(element, kind)) {
            flush();
            openBlocks.remove(openBlocks.size() - 1);
        }
        if (current == insert) {
            endInsert(element);
        }
        count(kind, -1);
        page.tree().close(current);
        current = page.tree().parent(current);
    }

    private static boolean isInsert(ElementRole role) {
        return role == ElementRole.FURNITURE || role == ElementRole.RELATED || role == ElementRole.COMMENT;
    }

    /** Takes a box that stands inside a line out of it: hidden text, and lists of links that open when a name is pointed at. */
    private void endInsert(Element element) {
        boolean links = buffer.length() - insertStart >= SHORTEST_INSERT
                && buffer.linkShareFrom(insertStart, insertLinkChars) > INSERT_LINKS;
        if (buffer.length() > insertStart && (links || RoleReader.isHidden(element))) {
            buffer.cut(insertStart, insertLinkChars);
        }
        insert = -1;
    }

    private static boolean isBlock(Element element, TagKind kind) {
        return element.isBlock() && kind != TagKind.EDIT;
    }

    private void count(TagKind kind, int step) {
        switch (kind) {
            case LINK -> links += step;
            case QUOTATION -> quotes += step;
            case LIST_ITEM -> lists += step;
            case PREFORMATTED -> preformatted += step;
            case CAPTION -> captions += step;
            default -> {}
        }
    }

    private void note(Element element, TagKind kind, RoleReader.Facts facts) {
        ElementRole role = page.tree().role(current);
        if (role == ElementRole.BYLINE) {
            page.bylines().add(current);
        } else if (role == ElementRole.DATE) {
            page.dates().add(current);
        }
        switch (kind) {
            case LINK ->
                page.links().add(new PageLink(current, page.tree().blocks().size()));
            case TIME -> page.timeElements().add(current);
            case FIGURE -> page.figures().add(current);
            case HTML -> page.meta().add("html:lang", element.attr("lang"));
            case HEADING -> page.headings().add(current);
            default -> {}
        }
        if (element.attributesSize() == 0) {
            return;
        }
        Attributes attributes = element.attributes();
        String itemProp = attributes.get("itemprop");
        if (!itemProp.isEmpty()) {
            page.itemProps().computeIfAbsent(itemProp, key -> new ArrayList<>()).add(element);
            if (itemProp.startsWith("author")) {
                page.itemAuthors().add(current);
            }
        }
        if (attributes.get("rel").contains("author")) {
            page.relAuthors().add(current);
        }
        if (facts.paywall()) {
            page.paywalls().add(current);
        }
        if (facts.breadcrumb() || attributes.get("itemtype").endsWith("BreadcrumbList")) {
            page.breadcrumbs().add(current);
        }
    }

    private void flush() {
        if (buffer.isBlank()) {
            buffer.clear();
            return;
        }
        int holder = openBlocks.isEmpty() ? Math.max(current, 0) : openBlocks.get(openBlocks.size() - 1);
        page.tree().add(buffer.take(holder, kindOf(page.tree().kind(holder))));
    }

    private TextBlock.Kind kindOf(TagKind holder) {
        if (holder == TagKind.HEADING) {
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
