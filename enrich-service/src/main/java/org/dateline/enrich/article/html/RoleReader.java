package org.dateline.enrich.article.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads an element's role from its tag, its ARIA role, microdata, style, class and id. One reader a page: it remembers class names. */
final class RoleReader {

    private final ClassWords words;
    private final Map<String, Set<ElementRole>> known = new HashMap<>();

    RoleReader(ClassWords words) {
        this.words = words;
    }

    ElementRole roleOf(Element element, String tag) {
        switch (tag) {
            case "html", "body", "head", "#root" -> {
                return ElementRole.NONE;
            }
            case "nav", "footer", "aside" -> {
                return ElementRole.FURNITURE;
            }
            case "figcaption", "caption" -> {
                return ElementRole.CAPTION;
            }
            default -> {}
        }
        if (element.attributesSize() == 0) {
            return ofTag(tag);
        }
        if (element.attr("itemprop").contains("articleBody")) {
            return ElementRole.BODY;
        }
        if (isHidden(element)) {
            return ElementRole.FURNITURE;
        }
        ElementRole aria = ofAria(element.attr("role"));
        if (aria != ElementRole.NONE) {
            return aria;
        }
        ElementRole named = strongest(rolesOf(element.attr("class")), rolesOf(element.attr("id")));
        if (named == ElementRole.NONE || (isSection(tag) && !isElsewhere(named))) {
            return named == ElementRole.BODY ? named : ofTag(tag);
        }
        return named == ElementRole.BODY && (tag.equals("p") || tag.equals("span")) ? ElementRole.CONTENT : named;
    }

    /** Whether class or id say that the text ends here for those who do not pay. */
    boolean isPaywall(Element element) {
        return isPaywall(element.attr("class")) || isPaywall(element.attr("id"));
    }

    private static boolean isPaywall(String name) {
        return name.contains("paywall")
                || name.contains("regwall")
                || name.contains("tp-modal")
                || name.contains("piano-");
    }

    /** Whether class or id say that this is the path of sections that leads to the page. */
    boolean isBreadcrumb(Element element) {
        return hasCrumb(element.attr("class")) || hasCrumb(element.attr("id")) || hasCrumb(element.attr("itemtype"));
    }

    private static boolean isSection(String tag) {
        return tag.equals("article") || tag.equals("main");
    }

    private static boolean isElsewhere(ElementRole role) {
        return role == ElementRole.COMMENT || role == ElementRole.RELATED;
    }

    private static boolean hasCrumb(String s) {
        return !s.isEmpty() && s.toLowerCase(Locale.ROOT).contains("breadcrumb");
    }

    /** Whether the page itself hides it. */
    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("class").equals("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && style.replace(" ", "").contains("display:none");
    }

    private static ElementRole ofTag(String tag) {
        return isSection(tag) ? ElementRole.CONTENT : ElementRole.NONE;
    }

    private static ElementRole ofAria(String role) {
        return switch (role) {
            case "navigation",
                    "banner",
                    "contentinfo",
                    "complementary",
                    "search",
                    "dialog",
                    "alertdialog",
                    "menu",
                    "menubar",
                    "toolbar",
                    "tablist" -> ElementRole.FURNITURE;
            default -> ElementRole.NONE;
        };
    }

    private Set<ElementRole> rolesOf(String attribute) {
        return attribute.isEmpty() ? Set.of() : known.computeIfAbsent(attribute, words::rolesOf);
    }

    private static ElementRole strongest(Set<ElementRole> ofClass, Set<ElementRole> ofId) {
        for (ElementRole role : ORDER) {
            if (ofClass.contains(role) || ofId.contains(role)) {
                return role;
            }
        }
        return ElementRole.NONE;
    }

    /** Which role wins where the names say several: what takes text away is the more specific. */
    private static final ElementRole[] ORDER = {
        ElementRole.COMMENT,
        ElementRole.RELATED,
        ElementRole.BODY,
        ElementRole.LEAD,
        ElementRole.FURNITURE,
        ElementRole.CAPTION,
        ElementRole.BYLINE,
        ElementRole.DATE,
        ElementRole.CONTENT
    };
}
