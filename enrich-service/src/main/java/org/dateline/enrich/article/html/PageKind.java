package org.dateline.enrich.article.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells pages that are no articles: error pages, log-ins, fronts, galleries. Stateless and thread-safe. */
final class PageKind {

    private static final int SHORT_TEXT = 900;
    private static final int FRONT_LINKS = 8;

    /** Linked lines from which a page with a section's address and less prose than this is a front. */
    private static final int LINKED_LINES = 15;

    private static final int FRONT_PROSE = 600;
    private static final int GALLERY_FIGURES = 5;

    /** What publishers call galleries, in addresses. */
    private static final Pattern GALLERY = Pattern.compile(
            "/(?:photo-?|foto-?)?galler(?:y|ies|ie|ia|ias)\\b|/galer[ií]as?\\b|bilder-?galerie|foto-?strecke|diaporama|slide-?show|foto-?galeri|fotogaler"
                    + "|in-pictures|photo-essay|/fotos?/|/photos?/",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> FRONT_TYPES =
            Set.of("CollectionPage", "WebSite", "SearchResultsPage", "ProfilePage", "ItemList");
    private static final Set<String> GALLERY_TYPES = Set.of("ImageGallery", "MediaGallery");

    /** Titles of error and blocking pages; at the start of a title, so that news about a 404 page stays news. */
    private static final Pattern ERROR = Pattern.compile(
            "^(?:error\\s*|http\\s*)?(?:40[0134]|410|429|50[0234])(?:\\s*$|\\s*[-–—:|.!]|\\s+(?:error|not|page|forbidden|bad|gateway|internal|service|unauthorized|too)\\b)|^(?:oops[!.,]?\\s*)?(?:page|file|article|site|document) not found|^not found$"
                    + "|^seite (?:wurde )?nicht gefunden|^(?:artikel|dokument) nicht gefunden|^access denied|^forbidden|^just a moment"
                    + "|^attention required|^page (?:introuvable|non trouvée)|^página no encontrada|^pagina non trovata"
                    + "|^pagina niet gevonden|^nie znaleziono|^server error|^internal server error|^bad gateway|^service unavailable"
                    + "|^are you a robot|^please verify you are|^security check|^site maintenance|^fehler\\s*40\\d|^zugriff verweigert",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LOGIN = Pattern.compile(
            "^(?:log\\s?-?in|sign\\s?-?in|anmelden|anmeldung|einloggen|connexion|iniciar sesión|accedi|inloggen|zaloguj)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PageKind() {}

    /**
     * Why the page looks like no article; null where it looks like one.
     *
     * @param textLength characters of the text that was found
     */
    static @Nullable String notArticle(
            Page page,
            FurnitureMap furniture,
            JsonLdArticle jsonLd,
            @Nullable String headline,
            @Nullable String uri,
            int textLength) {
        String title = headline == null ? "" : headline;
        String htmlTitle = page.meta().first("html:title");
        boolean error = ERROR.matcher(title).find()
                || (htmlTitle != null && ERROR.matcher(htmlTitle).find());
        if (error && textLength < 2 * SHORT_TEXT) {
            return "error page: " + (title.isEmpty() ? htmlTitle : title);
        }
        if (LOGIN.matcher(title).find() && textLength < SHORT_TEXT) {
            return "log-in page: " + title;
        }
        boolean isArticle =
                jsonLd.type() != null || "article".equals(lower(page.meta().first("og:type")));
        String pageType = jsonLd.pageType() == null ? "" : jsonLd.pageType();
        String path = Addresses.path(uri);
        boolean gallery = GALLERY_TYPES.contains(pageType)
                || (page.figures().size() >= GALLERY_FIGURES
                        && GALLERY.matcher(path).find());
        if (gallery && textLength < SHORT_TEXT) {
            return "gallery: " + page.figures().size() + " pictures";
        }
        boolean home = uri != null
                && (path.isEmpty() || path.equals("/") || path.matches("/(?:index|home)(?:\\.\\w{2,5})?/?"));
        int stories = headlineLinks(page, furniture);
        if (home && stories >= FRONT_LINKS) {
            return "home page: " + stories + " linked headlines";
        }
        boolean front = FRONT_TYPES.contains(pageType);
        if (!isArticle && stories >= (front ? FRONT_LINKS / 2 : FRONT_LINKS) && textLength < 150 * stories) {
            return "section front: " + stories + " linked headlines";
        }
        int lines = isArticle || !isSectionPath(path) ? 0 : linkedLines(page, furniture);
        return lines >= LINKED_LINES && textLength < FRONT_PROSE ? "section front: " + lines + " linked lines" : null;
    }

    /** Whether the path reads like a section's: few steps, and none with the number or the many words of a story. */
    private static boolean isSectionPath(String path) {
        String[] steps = path.split("/", -1);
        if (path.length() < 2 || steps.length > 5) {
            return false;
        }
        for (String step : steps) {
            long hyphens = step.chars().filter(c -> c == '-' || c == '_').count();
            long digits = step.chars().filter(Character::isDigit).count();
            if (hyphens > 2 || digits > 3 || step.length() > 40) {
                return false;
            }
        }
        return true;
    }

    /** Lines as long as headlines that are links, outside menus and comments: fronts whose headlines are no headings. */
    private static int linkedLines(Page page, FurnitureMap furniture) {
        int count = 0;
        for (PageBlock block : page.tree().blocks()) {
            int length = block.text().length();
            boolean headline = length >= 30 && length <= 200 && block.linkDensity() > 0.9;
            if (headline
                    && !page.tree().isMenu(block.element())
                    && furniture.around(block.element()) != ElementRole.COMMENT) {
                count++;
            }
        }
        return count;
    }

    /** Headings that are links outside menus and related boxes: what fronts are made of. */
    private static int headlineLinks(Page page, FurnitureMap furniture) {
        int count = 0;
        for (int index : page.headings()) {
            ElementRole around = furniture.around(index);
            if (page.tree().isSmall(index) && (around == ElementRole.NONE || around == ElementRole.CAPTION)) {
                Element heading = page.tree().element(index);
                Element parent = heading.parent();
                boolean linked = heading.selectFirst("a[href]") != null
                        || (parent != null && parent.normalName().equals("a"));
                count += linked && heading.text().length() >= 20 ? 1 : 0;
            }
        }
        return count;
    }

    private static @Nullable String lower(@Nullable String s) {
        return s == null ? null : s.toLowerCase(Locale.ROOT);
    }

    /** schema.org types of pages, for the JSON-LD reader. */
    static List<Set<String>> types() {
        return List.of(FRONT_TYPES, GALLERY_TYPES);
    }
}
