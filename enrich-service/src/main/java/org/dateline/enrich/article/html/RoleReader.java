package org.dateline.enrich.article.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Reads an element's role from its tag, its ARIA role, microdata, style, class and id. One reader a page: it remembers class names. */
final class RoleReader {

    /** What the class and the id of an element say; roles as {@link ElementRole#bit bits}. */
    record Facts(int roles, boolean breadcrumb, boolean paywall) {

        static final Facts NONE = new Facts(0, false, false);

        private Facts and(Facts other) {
            return new Facts(roles | other.roles, breadcrumb || other.breadcrumb, paywall || other.paywall);
        }
    }

    private final ClassWords words;
    private final Map<String, Facts> known = new HashMap<>();

    RoleReader(ClassWords words) {
        this.words = words;
    }

    /** What class and id say. */
    Facts factsOf(Element element) {
        if (element.attributesSize() == 0) {
            return Facts.NONE;
        }
        Attributes attributes = element.attributes();
        Facts ofClass = factsOf(attributes.get("class"));
        String id = attributes.get("id");
        return id.isEmpty() ? ofClass : ofClass.and(factsOf(id));
    }

    ElementRole roleOf(Element element, String tag, Facts facts) {
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
        Attributes attributes = element.attributes();
        if (attributes.get("itemprop").contains("articleBody")) {
            return ElementRole.BODY;
        }
        if (isHidden(element)) {
            return ElementRole.FURNITURE;
        }
        ElementRole aria = ofAria(attributes.get("role"));
        if (aria != ElementRole.NONE) {
            return aria;
        }
        ElementRole named = strongest(facts.roles());
        if (named == ElementRole.NONE || (isSection(tag) && !isElsewhere(named))) {
            return named == ElementRole.BODY ? named : ofTag(tag);
        }
        return named == ElementRole.BODY && (tag.equals("p") || tag.equals("span")) ? ElementRole.CONTENT : named;
    }

    private static boolean isSection(String tag) {
        return tag.equals("article") || tag.equals("main");
    }

    private static boolean isElsewhere(ElementRole role) {
        return role == ElementRole.COMMENT || role == ElementRole.RELATED;
    }

    /** Whether the page itself hides it. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        if (attributes.hasKey("hidden") || attributes.get("class").equals("hidden")) {
            return true;
        }
        String style = attributes.get("style");
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

    private Facts factsOf(String attribute) {
        return attribute.isEmpty() ? Facts.NONE : known.computeIfAbsent(attribute, this::read);
    }

    private Facts read(String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        boolean paywall = name.contains("paywall")
                || name.contains("regwall")
                || name.contains("tp-modal")
                || name.contains("piano-");
        return new Facts(words.rolesOf(attribute), name.contains("breadcrumb"), paywall);
    }

    private static ElementRole strongest(int roles) {
        if (roles == 0) {
            return ElementRole.NONE;
        }
        for (ElementRole role : ORDER) {
            if ((roles & role.bit()) != 0) {
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
