package org.dateline.ingest.source.newsml;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.nitf.NitfBody;
import org.dateline.ingest.source.xml.XmlElement;
import org.dateline.ingest.source.xml.XmlNames;

/**
 * The text of a news item. HTML before plain text, since it keeps the paragraphs.
 *
 * @param value empty where there is no text
 */
record NewsContent(ContentFormat format, String value) {

    static final NewsContent EMPTY = new NewsContent(ContentFormat.PLAIN, "");

    /** The best text among the elements that hold content: {@code inlineXML}, {@code inlineData} or {@code DataContent}. */
    static NewsContent best(List<XmlElement> holders) {
        NewsContent best = EMPTY;
        for (XmlElement holder : holders) {
            NewsContent found = of(holder);
            boolean better = best.value().isEmpty()
                    || (best.format() == ContentFormat.PLAIN && found.format() == ContentFormat.HTML_FRAGMENT);
            if (better && !found.value().isEmpty()) {
                best = found;
            }
        }
        return best;
    }

    /** The text in an element: markup inside it, or text that is markup or is none. */
    static NewsContent of(XmlElement holder) {
        Optional<XmlElement> markup = holder.elements().findFirst();
        if (markup.isPresent()) {
            return new NewsContent(ContentFormat.HTML_FRAGMENT, html(holder, markup.get()));
        }
        String type = holder.attribute("contenttype").orElse("").toLowerCase(Locale.ROOT);
        String text =
                holder.attribute("encoding").orElse("").toLowerCase(Locale.ROOT).endsWith("base64")
                        ? decoded(holder.text())
                        : holder.text();
        if (text.isBlank() || type.startsWith("image") || type.startsWith("video") || type.startsWith("audio")) {
            return EMPTY;
        }
        boolean html = type.contains("html") || (!type.startsWith("text/plain") && text.contains("</p>"));
        return new NewsContent(html ? ContentFormat.HTML_FRAGMENT : ContentFormat.PLAIN, text);
    }

    private static String html(XmlElement holder, XmlElement root) {
        return switch (XmlNames.local(root)) {
            case "nitf" ->
                root.elements()
                        .filter(part -> XmlNames.local(part).equals("body"))
                        .map(NitfBody::html)
                        .findFirst()
                        .orElse("");
            case "body.content" -> NitfBody.html(holder);
            case "html" ->
                root.elements()
                        .filter(part -> XmlNames.local(part).equals("body"))
                        .map(XmlElement::html)
                        .findFirst()
                        .orElse("");
            case "body" -> root.html();
            default -> holder.html();
        };
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
