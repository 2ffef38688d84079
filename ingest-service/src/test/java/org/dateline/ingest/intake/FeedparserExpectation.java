package org.dateline.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceItem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What a file of the feedparser suite expects, where it is simple: the value of a field of an item or of the feed.
 *
 * @param item index of the item; -1 for the feed
 */
record FeedparserExpectation(int item, String field, String wanted) {

    private static final Pattern LINE = Pattern.compile("Expect:\\s*(.*)");
    private static final Pattern TERM = Pattern.compile(
            "(?:entries\\[(\\d)\\]|feed)(?:\\[['\"]|\\.)(\\w+)(?:['\"]\\])?((?:\\[[^\\]]+\\])*) == u?(['\"])(.*)\\4");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("title_detail", "title"),
            Map.entry("link", "link"),
            Map.entry("id", "id"),
            Map.entry("guid", "id"),
            Map.entry("published", "published"),
            Map.entry("issued", "published"),
            Map.entry("updated", "updated"),
            Map.entry("modified", "updated"),
            Map.entry("author", "author"),
            Map.entry("summary", "summary"),
            Map.entry("description", "summary"),
            Map.entry("content", "content"));

    /** The expectations of a file; empty where it has none that is simple enough. */
    static List<FeedparserExpectation> of(String text) {
        Matcher line = LINE.matcher(text);
        List<FeedparserExpectation> found = new ArrayList<>();
        if (!line.find()) {
            return found;
        }
        for (String term : line.group(1).strip().split(" and ", -1)) {
            Matcher matcher = TERM.matcher(term.strip().replaceAll("^\\(|\\)$", ""));
            String field = matcher.matches() ? NAMES.get(matcher.group(2)) : null;
            boolean plain = field != null
                    && (matcher.group(3).isEmpty() || matcher.group(3).endsWith("['value']"))
                    && !matcher.group(5).contains(" + ");
            if (field != null && plain) {
                int item = matcher.group(1) == null ? -1 : Integer.parseInt(matcher.group(1));
                if (item >= 0 || field.equals("title") || field.equals("link")) {
                    found.add(new FeedparserExpectation(item, field, unescaped(matcher.group(5))));
                }
            }
        }
        return found;
    }

    Optional<String> found(Reading reading) {
        if (item < 0) {
            return Optional.ofNullable(field.equals("title") ? reading.title() : reading.homeUri());
        }
        return item < reading.items().size()
                ? Optional.ofNullable(value(reading.items().get(item)))
                : Optional.empty();
    }

    /** Whether the value is the wanted one, but for how its markup is written. */
    boolean isMetBy(@Nullable String found) {
        if (found == null) {
            return wanted.isEmpty();
        }
        return switch (field) {
            // Of a feed we keep a name for people, without markup.
            case "title", "summary", "content" ->
                item < 0
                        ? Jsoup.parse(wanted).text().equals(found)
                        : canonical(wanted).equals(canonical(found));
            // We keep names; feedparser puts the address behind them.
            case "author" -> wanted.equals(found) || wanted.startsWith(found + " (");
            case "link" -> wanted.equals(found) || (wanted + "/").equals(found) || wanted.equals(found + "/");
            default -> wanted.strip().equals(found);
        };
    }

    private @Nullable String value(SourceItem found) {
        return switch (field) {
            case "title" -> found.declared().headline();
            case "link" -> found.uri();
            case "id" -> found.itemId();
            case "published" -> found.declared().published();
            case "updated" -> found.declared().updated();
            case "summary" -> found.declared().summary();
            case "content" -> new String(found.content(), StandardCharsets.UTF_8);
            default ->
                found.declared().authors().isEmpty()
                        ? null
                        : String.join(", ", found.declared().authors());
        };
    }

    /** Tags with sorted attributes, text without its white space; without the div around all of it, which is not part of XHTML content. */
    private static String canonical(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        boolean wrapped = body.childrenSize() == 1 && body.child(0).normalName().equals("div");
        StringBuilder canonical = new StringBuilder();
        (wrapped ? body.child(0) : body).childNodes().forEach(node -> append(node, canonical));
        return canonical.toString().strip().replaceAll("\\s{1,1000}", " ");
    }

    private static void append(Node node, StringBuilder canonical) {
        if (node instanceof TextNode text) {
            canonical.append(text.getWholeText());
        } else if (node instanceof Element element) {
            canonical.append('<').append(element.tagName());
            Map<String, String> sorted = new TreeMap<>();
            element.attributes().forEach(attribute -> sorted.put(attribute.getKey(), attribute.getValue()));
            canonical.append(sorted).append('>');
            element.childNodes().forEach(child -> append(child, canonical));
            canonical.append("</>");
        }
    }

    private static String unescaped(String literal) {
        return ESCAPE.matcher(literal).replaceAll(match -> {
            String code = match.group(1) == null ? match.group(2) : match.group(1);
            String plain = code == null
                    ? match.group(3).replace('n', '\n').replace('t', '\t').replace('r', '\r')
                    : String.valueOf((char) Integer.parseInt(code, 16));
            return Matcher.quoteReplacement(plain);
        });
    }
}
