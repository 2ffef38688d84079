package org.dateline.ingest.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dateline.ingest.source.CharsetProvenance;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.Declared;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * From {@code {"id","headline"|"title","text"|"body"|"html","url","publishedAt","updatedAt","source","language","authors",
 * "status",...}} to an item. The names that crawlers and published collections of news use for the same things (news-please's {@code
 * maintext} and {@code date_publish}, {@code domain}, {@code short_description}...) are understood, too. Stateless.
 */
public final class JsonArticleAdapter {

    private static final String[] TEXT = {
        "text",
        "body",
        "body_text",
        "content",
        "content_text",
        "maintext",
        "article",
        "article_text",
        "articlebody",
        "article_body",
        "full_text",
        "fulltext"
    };
    private static final String[] ADDRESS = {"url", "uri", "link", "article_url", "canonical_url"};
    private static final String[] PUBLISHED = {
        "publishedat",
        "published",
        "date_published",
        "date_publish",
        "published_at",
        "publish_date",
        "published_date",
        "publication_date",
        "publicationdate",
        "datepublished",
        "pub_date",
        "pubdate",
        "date"
    };
    private static final String[] UPDATED = {
        "updatedat",
        "updated",
        "modifiedat",
        "modified",
        "date_modified",
        "date_modify",
        "datemodified",
        "updated_at",
        "modified_at"
    };
    private static final String[] SOURCE = {
        "source", "sourceid", "source_domain", "domain", "source_name", "publication"
    };

    /** Whether an object has what an article needs: words, or the news that it is canceled. */
    public static boolean accepts(JsonNode node) {
        JsonFields fields = JsonFields.of(node);
        boolean text = fields.text(TEXT) != null || fields.hasAny("html", "body_html", "content_html");
        // Much that is no article has a title: one alone must at least say which article it is of, or of when.
        boolean teaser = fields.hasAny("headline", "title")
                && (fields.text(ADDRESS) != null || fields.text(PUBLISHED) != null || fields.hasAny("id", "guid"));
        boolean kill = fields.text("status", "pubstatus") != null && fields.hasAny("id", "url", "uri");
        return node.isObject() && (text || teaser || kill);
    }

    /** Adapts an object that {@link #accepts} holds for. */
    public SourceItem adapt(JsonNode node) {
        JsonFields fields = JsonFields.of(node);
        PubStatus status = statusOf(fields.text("status", "pubstatus"));
        String html = fields.text("html", "body_html", "content_html");
        String text = fields.text(TEXT);
        boolean isHtml = text == null && html != null;
        String body = status == PubStatus.CANCELED ? "" : isHtml ? html : text;
        String address = fields.text(ADDRESS);
        String http = address != null && isHttp(address) ? address : null;
        return new SourceItem(
                status,
                status == PubStatus.USABLE ? null : reason(status, fields),
                http,
                null,
                source(fields),
                isHtml ? ContentFormat.HTML_FRAGMENT : ContentFormat.PLAIN,
                isHtml ? "text/html" : "text/plain",
                StandardCharsets.UTF_8.name(),
                CharsetProvenance.DEFAULT,
                body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8),
                declared(fields, http == null ? address : null));
    }

    private static Declared declared(JsonFields fields, @Nullable String otherId) {
        String id = fields.text("id", "guid");
        DeclaredBuilder said = new DeclaredBuilder()
                .itemId(id == null ? otherId : id)
                .headline(fields.text("headline", "title"))
                .summary(fields.text("summary", "description", "short_description", "abstract", "teaser"))
                .published(fields.text(PUBLISHED))
                .updated(fields.text(UPDATED))
                .embargoed(fields.text("embargoeduntil", "embargoed"))
                .language(fields.text("language", "lang"))
                .section(fields.text("section", "category"))
                .publisher(fields.text("publisher"))
                .copyrightNotice(fields.text("copyrightnotice", "copyright"))
                .usageTerms(fields.text("usageterms"))
                .edNote(fields.text("ednote"))
                .located(fields.text("located"))
                .version(fields.text("version"))
                .urgency(fields.number("urgency"));
        fields.texts(fields.hasAny("authors") ? "authors" : "author", "name").forEach(said::author);
        said.author(fields.text("byline"));
        fields.texts("keywords", "name").forEach(said::keyword);
        fields.texts("tags", "name").forEach(tag -> said.subject(null, null, tag));
        fields.texts("categories", "name").forEach(category -> said.subject(null, null, category));
        fields.texts("images", "url").forEach(image -> said.image(image, null, null));
        said.image(fields.text("image", "image_url", "urltoimage", "top_image"), null, null);
        return said.build();
    }

    /** A name, or an object that has one. */
    private static @Nullable String source(JsonFields fields) {
        String name = fields.text(SOURCE);
        return name != null
                ? name
                : fields.texts("source", "name").stream().findFirst().orElse(null);
    }

    private static PubStatus statusOf(@Nullable String status) {
        return switch (status == null ? "" : status.strip().toLowerCase(Locale.ROOT)) {
            case "canceled", "cancelled", "killed", "withdrawn" -> PubStatus.CANCELED;
            case "withheld", "embargoed" -> PubStatus.WITHHELD;
            default -> PubStatus.USABLE;
        };
    }

    private static String reason(PubStatus status, JsonFields fields) {
        String given = fields.text("statusreason", "reason", "ednote");
        return given == null ? "status " + status.name().toLowerCase(Locale.ROOT) : given;
    }

    private static boolean isHttp(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
