package org.dateline.ingest.source.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ingest.source.charset.CharsetResolver;
import org.jspecify.annotations.Nullable;

/** Tells formats by content; a file's name and a server's word for HTML or text are often wrong. Immutable; safe for many threads. */
public final class FormatDetector {

    /** How much of a document is looked at. */
    public static final int REACH = 65_536;

    private static final int ROOT_REACH = 8_192;
    private static final Pattern HTML_ROOT = Pattern.compile("<(?:!doctype\\s{1,20}html|html|head|body)\\b");
    private static final Pattern FEED_ROOT = Pattern.compile("<(?:[a-z0-9]{1,20}:)?(?:rss|rdf|feed)[\\s>]");
    private static final Pattern HTML_TAG = Pattern.compile(
            "<(?:p|div|article|section|main|h[1-6]|span|ul|ol|table|header|nav|a|br|img|meta|title|script|figure|link)[\\s/>]");
    private static final Pattern FIRST_TAG = Pattern.compile("<[a-z!?][^>]{0,400}>?");

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
        String text = charsets.decode(head, contentType).text();
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return DocumentFormat.EMPTY;
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
        return markup(stripped.substring(0, Math.min(stripped.length(), ROOT_REACH)).toLowerCase(Locale.ROOT), contentType);
    }

    private static DocumentFormat markup(String head, @Nullable String contentType) {
        int html = indexOf(HTML_ROOT, head);
        int feed = indexOf(FEED_ROOT, head);
        boolean declared = head.startsWith("<?xml");
        if (feed >= 0 && (html < 0 || feed < html) && (declared || head.startsWith("<") || feed < 2_000)) {
            return DocumentFormat.XML;
        }
        if (html >= 0 && (head.startsWith("<") || html < 2_000)) {
            return DocumentFormat.HTML;
        }
        if (declared) {
            return DocumentFormat.XML;
        }
        boolean startsWithTag = FIRST_TAG.matcher(head).lookingAt();
        boolean htmlTags = HTML_TAG.matcher(head).find();
        if (startsWithTag && htmlTags) {
            return DocumentFormat.HTML;
        }
        if (startsWithTag) {
            return DocumentFormat.XML;
        }
        boolean saidHtml = contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html");
        return saidHtml && htmlTags ? DocumentFormat.HTML : DocumentFormat.TEXT;
    }

    /** JSON lines where the first line is a whole object and another follows. */
    private Optional<DocumentFormat> json(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        boolean more = end >= 0 && text.substring(end).strip().startsWith("{");
        if (line.startsWith("{") && more && isObject(line)) {
            return Optional.of(DocumentFormat.JSON_LINES);
        }
        // A text may well begin with a bracket: "[Update] ...". JSON goes on in one of a few ways.
        String rest = text.substring(1).strip();
        boolean goesOn = rest.isEmpty() || "\"'{}[]/-".indexOf(rest.charAt(0)) >= 0 || Character.isDigit(rest.charAt(0));
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

    private static int indexOf(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.start() : -1;
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
