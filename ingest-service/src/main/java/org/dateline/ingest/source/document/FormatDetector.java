package org.dateline.ingest.source.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ingest.source.charset.CharsetResolver;
import org.dateline.ingest.source.newsml.NewsmlG2Parser;
import org.jspecify.annotations.Nullable;

/** Tells formats by content; a file's name and a server's word for HTML or text are often wrong. Immutable; safe for many threads. */
public final class FormatDetector {

    /** How much of a document is looked at. */
    public static final int REACH = 65_536;

    private static final int ROOT_REACH = 8_192;
    private static final int JUNK_REACH = 2_000;
    private static final Pattern DOCTYPE_HTML = Pattern.compile("<!doctype\\s{1,20}html\\b");
    private static final Pattern ROOT =
            Pattern.compile("<((?:[a-z][a-z0-9_.-]{0,30}:)?[a-z][a-z0-9_.-]{0,60})(?=[\\s/>])");
    private static final Pattern WARC = Pattern.compile("WARC/\\d{1,2}\\.\\d{1,2}(?:\\s|$)");
    private static final Pattern FEED_BELOW = Pattern.compile(
            "<\\?xml\\s[^>]{0,300}>\\s{0,300}(?:<[!?][^>]{0,1000}>\\s{0,300}){0,5}<(?:[a-z0-9]{1,20}:)?(?:rss|rdf|feed)[\\s>]");
    private static final String JSON_FEED = "jsonfeed.org/version/1";
    private static final Set<String> FEED_ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> HTML_TAGS = Set.of(
            "html",
            "head",
            "body",
            "p",
            "div",
            "article",
            "section",
            "main",
            "aside",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "span",
            "ul",
            "ol",
            "dl",
            "table",
            "header",
            "footer",
            "nav",
            "a",
            "b",
            "i",
            "em",
            "strong",
            "br",
            "hr",
            "img",
            "meta",
            "script",
            "style",
            "figure",
            "blockquote",
            "iframe",
            "form",
            "center",
            "font",
            "noscript",
            "template",
            "pre");

    private final CharsetResolver charsets = new CharsetResolver();
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Tells the format.
     *
     * @param bytes the document, or at least its first {@link #REACH} bytes
     * @param contentType Content-Type header; null where there is none
     */
    public DocumentFormat detect(byte[] bytes, @Nullable String contentType) {
        byte[] head = bytes.length <= REACH ? bytes : Arrays.copyOf(bytes, REACH);
        String text = withoutPadding(charsets.decode(head, contentType).text());
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return DocumentFormat.EMPTY;
        }
        if (WARC.matcher(stripped).lookingAt()) {
            return DocumentFormat.WARC;
        }
        if (isBinary(text)) {
            return DocumentFormat.BINARY;
        }
        char first = stripped.charAt(0);
        if (first == '{' || first == '[') {
            Optional<DocumentFormat> found = json(stripped);
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (first != '<' && stripped.indexOf(JSON_FEED) > stripped.indexOf('{') && stripped.indexOf('{') >= 0) {
            return DocumentFormat.JSON; // a JSON Feed behind a warning, a guard or the name of a function
        }
        return markup(
                stripped.substring(0, Math.min(stripped.length(), ROOT_REACH)).toLowerCase(Locale.ROOT), contentType);
    }

    private static DocumentFormat markup(String head, @Nullable String contentType) {
        boolean starts = head.startsWith("<");
        String root = rootOf(head, starts ? ROOT_REACH : JUNK_REACH);
        String local = root.substring(root.indexOf(':') + 1);
        if (FEED_ROOTS.contains(local)) {
            return DocumentFormat.XML; // also below a document type of HTML
        }
        if (starts && !root.equals("html") && FEED_BELOW.matcher(head).find()) {
            return DocumentFormat.XML; // a warning of the server's, in HTML, stands before the feed
        }
        if (starts && DOCTYPE_HTML.matcher(head).find()) {
            return DocumentFormat.HTML;
        }
        if (root.equals("html") || (starts && HTML_TAGS.contains(root))) {
            return DocumentFormat.HTML;
        }
        if (starts && !root.isEmpty()) {
            return ofRoot(local);
        }
        if (head.startsWith("<?xml")) {
            return DocumentFormat.XML; // it says so; that there is no root in it is for the reader to tell
        }
        boolean saidHtml =
                contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html");
        return saidHtml && HTML_TAGS.contains(root) ? DocumentFormat.HTML : DocumentFormat.TEXT;
    }

    private static DocumentFormat ofRoot(String local) {
        if (NewsmlG2Parser.accepts(local)) {
            return DocumentFormat.NEWSML_G2;
        }
        return switch (local) {
            case "newsml" -> DocumentFormat.NEWSML_1;
            case "nitf" -> DocumentFormat.NITF;
            case "urlset", "sitemapindex" -> DocumentFormat.SITEMAP;
            default -> DocumentFormat.XML;
        };
    }

    /** The first element outside comments, where the document starts with markup; else the first that could be a root. */
    private static String rootOf(String head, int reach) {
        boolean starts = head.startsWith("<");
        int at = 0;
        Matcher tag = ROOT.matcher(head);
        while (at < reach && tag.find(at)) {
            int comment = head.indexOf("<!--", at);
            if (comment >= 0 && comment < tag.start()) {
                int end = head.indexOf("-->", comment);
                at = end < 0 ? head.length() : end + 3;
                continue;
            }
            String name = tag.group(1);
            if (starts || name.equals("html") || FEED_ROOTS.contains(name.substring(name.indexOf(':') + 1))) {
                return tag.start() < reach ? name : "";
            }
            at = tag.end();
        }
        return "";
    }

    /** JSON lines where the first line is a whole object and something follows, which no JSON document has. */
    private Optional<DocumentFormat> json(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        boolean more = end >= 0 && !text.substring(end).isBlank();
        if (line.startsWith("{") && more && isObject(line)) {
            return Optional.of(DocumentFormat.JSON_LINES);
        }
        // A text may well begin with a bracket: "[Update] ...". JSON goes on in one of a few ways.
        String rest = text.substring(1).strip();
        boolean goesOn =
                rest.isEmpty() || "\"'{}[]/-".indexOf(rest.charAt(0)) >= 0 || Character.isDigit(rest.charAt(0));
        boolean unquotedName = text.startsWith("{") && rest.matches("(?s)[A-Za-z_$][\\w$]{0,60}\\s{0,8}:.*");
        return goesOn || unquotedName ? Optional.of(DocumentFormat.JSON) : Optional.empty();
    }

    private boolean isObject(String line) {
        try {
            JsonNode node = json.readTree(line);
            return node != null && node.isObject();
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    /** Some programs fill up their last block with zeros. */
    private static String withoutPadding(String text) {
        int end = text.length();
        boolean markup =
                text.stripLeading().startsWith("<") || text.stripLeading().startsWith("{");
        while (markup && end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Text has hardly any control characters; every binary format is full of them. */
    private static boolean isBinary(String text) {
        if (text.startsWith("%PDF-")) {
            return true;
        }
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if ((c < ' ' && !blank) || c == '\uFFFE') {
                controls++;
            }
        }
        return controls > 4 && controls * 50L > text.length();
    }
}
