package org.dateline.ingest.source.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.FeedFacts;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.json.JsonFields;
import org.jspecify.annotations.Nullable;

/** From JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1) to items. Stateless. */
public final class JsonFeedAdapter {

    /** Whether the document is a JSON Feed: it says so, or has a list of items that look like those of one. */
    public static boolean accepts(JsonNode root) {
        JsonFields fields = JsonFields.of(root);
        String version = fields.text("version");
        if (version != null && version.contains("jsonfeed.org/version/")) {
            return true;
        }
        boolean otherVersion = version != null && !version.startsWith("1");
        return !otherVersion
                && !fields.hasAny("uri")
                && fields.get("items").filter(JsonNode::isArray).isPresent()
                && fields.hasAny("title", "home_page_url", "feed_url", "version")
                && fields.objects("items").stream()
                        .anyMatch(item -> item.hasAny("id", "url", "content_html", "content_text"));
    }

    /**
     * Adapts a document.
     *
     * @param address where it came from; empty where nowhere
     */
    public Reading adapt(JsonNode root, String address) {
        JsonFields feed = JsonFields.of(root);
        String base = feed.text("feed_url") == null ? address : String.valueOf(feed.text("feed_url"));
        String home = Addresses.absolute(feed.text("home_page_url"), base, address);
        FeedItems items = new FeedItems();
        for (JsonFields item : feed.objects("items")) {
            if (items.refusesMore()) {
                break;
            }
            add(item, feed, home == null ? "" : home, base, items);
        }
        Reading reading = new Reading(
                formatOf(feed.text("version")),
                feed.text("title"),
                home,
                null,
                null,
                List.of(),
                items.items(),
                items.refusals());
        return reading.with(new FeedFacts(null, Set.of(), Set.of(), hubOf(feed), feed.text("feed_url")));
    }

    private static @Nullable String hubOf(JsonFields feed) {
        return feed.objects("hubs").stream()
                .filter(hub -> String.valueOf(hub.text("type")).equalsIgnoreCase("websub"))
                .map(hub -> Addresses.absolute(hub.text("url")))
                .filter(hub -> hub != null)
                .findFirst()
                .orElse(null);
    }

    private static void add(JsonFields item, JsonFields feed, String home, String base, FeedItems items) {
        DeclaredBuilder said = new DeclaredBuilder()
                .itemId(item.text("id", "guid"))
                .headline(item.text("title"))
                .summary(item.text("summary"))
                .published(item.text("date_published"))
                .updated(item.text("date_modified"))
                .language(item.text("language") == null ? feed.text("language") : item.text("language"));
        JsonFields authors = item.hasAny("authors", "author") ? item : feed;
        authors.texts(authors.hasAny("authors") ? "authors" : "author", "name").forEach(said::author);
        item.texts("tags", "name").forEach(tag -> said.subject(null, null, tag));
        said.image(Addresses.absolute(item.text("image"), home, base), null, null);
        said.image(Addresses.absolute(item.text("banner_image"), home, base), null, null);
        for (JsonFields attachment : item.objects("attachments")) {
            String type = attachment.text("mime_type");
            if (type != null && type.startsWith("image/")) {
                said.image(Addresses.absolute(attachment.text("url"), home, base), attachment.text("title"), null);
            }
        }
        String html = item.text("content_html");
        String text = item.text("content_text");
        String body = html != null ? html : text != null ? text : orEmpty(item.text("summary"));
        ContentFormat format = html == null && text != null ? ContentFormat.PLAIN : ContentFormat.HTML_FRAGMENT;
        items.add(linkOf(item, home, base), body, format, said);
    }

    private static @Nullable String linkOf(JsonFields item, String home, String base) {
        String link = Addresses.absolute(item.text("url"), home, base);
        if (link != null) {
            return link;
        }
        String external = Addresses.absolute(item.text("external_url"), home, base);
        String id = item.text("id");
        return external != null || id == null || !Addresses.isHttp(id) ? external : id;
    }

    private static String formatOf(@Nullable String version) {
        String number = version == null ? "" : version.substring(version.lastIndexOf('/') + 1);
        return switch (number) {
            case "1" -> "json feed 1.0";
            case "1.1" -> "json feed 1.1";
            default -> "json feed";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
