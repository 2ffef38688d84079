package org.dateline.ingest.source.ninjs;

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
 * From one ninjs object to an item. 1.x has {@code headline}, {@code body_text}, {@code byline}, {@code subject}; 2.x and 3.x have
 * {@code headlines[]}, {@code bodies[]}, {@code by}, {@code subjects[]}; the names differ in case. Stateless.
 */
public final class NinjsAdapter {

    /** Whether an object is ninjs: its {@code uri}, the only mandatory property, and some property of ninjs alone. */
    public static boolean accepts(JsonNode node) {
        JsonFields fields = JsonFields.of(node);
        return fields.text("uri") != null
                && fields.hasAny(
                        "versioncreated",
                        "firstcreated",
                        "contentcreated",
                        "pubstatus",
                        "headline",
                        "headlines",
                        "body_text",
                        "body_html",
                        "body_xhtml",
                        "bodies",
                        "descriptions",
                        "description_text",
                        "description_html",
                        "standard",
                        "$standard",
                        "representationtype",
                        "renditions",
                        "eventdetails");
    }

    /** Adapts an object that {@link #accepts} holds for. */
    public SourceItem adapt(JsonNode node) {
        JsonFields fields = JsonFields.of(node);
        PubStatus status = statusOf(fields.text("pubstatus"));
        NinjsBody body = status == PubStatus.CANCELED ? NinjsBody.EMPTY : NinjsBody.of(fields);
        Declared declared = declared(fields);
        String uri = fields.text("uri");
        String address = uri != null && isHttp(uri) ? uri : null;
        return new SourceItem(
                status,
                status == PubStatus.USABLE ? null : reasonOf(status, fields),
                address,
                null,
                null,
                body.format(),
                body.format() == ContentFormat.PLAIN ? "text/plain" : "text/html",
                StandardCharsets.UTF_8.name(),
                CharsetProvenance.DEFAULT,
                body.value().getBytes(StandardCharsets.UTF_8),
                declared);
    }

    private static Declared declared(JsonFields fields) {
        DeclaredBuilder said = new DeclaredBuilder()
                .itemId(fields.text("uri"))
                .headline(headlineOf(fields))
                .summary(summaryOf(fields))
                .author(fields.text("byline", "by"))
                .published(fields.text("firstcreated", "contentcreated", "versioncreated"))
                .updated(fields.text("versioncreated"))
                .embargoed(fields.text("embargoed", "embargoedreason", "embargoeduntil"))
                .language(fields.text("language"))
                .publisher(publisherOf(fields))
                .copyrightNotice(fields.text("copyrightnotice", "copyrightholder"))
                .usageTerms(fields.text("usageterms"))
                .edNote(fields.text("ednote"))
                .located(fields.text("located"))
                .version(fields.text("version"))
                .urgency(fields.number("urgency"));
        fields.texts("keywords", "name").forEach(said::keyword);
        NinjsSubjects.collect(fields, said);
        NinjsImages.collect(fields, said);
        return said.build();
    }

    private static @Nullable String headlineOf(JsonFields fields) {
        String main = NinjsText.byRole(fields, "headlines", "main");
        String headline = main == null ? fields.text("headline") : main;
        if (headline != null) {
            return headline;
        }
        String other = NinjsText.first(fields, "headlines");
        return other == null ? fields.text("title") : other;
    }

    private static @Nullable String summaryOf(JsonFields fields) {
        String text = NinjsText.first(fields, "descriptions");
        return text == null ? fields.text("description_text", "description_html", "description_xhtml") : text;
    }

    private static @Nullable String publisherOf(JsonFields fields) {
        for (JsonFields source : fields.objects("infosources", "infosource")) {
            String name = source.text("name");
            if (name != null) {
                return name;
            }
        }
        return fields.text("copyrightholder");
    }

    /** A status that nobody knows is withheld: publishing what was not released cannot be undone. */
    private static PubStatus statusOf(@Nullable String status) {
        String code = status == null ? "usable" : status.toLowerCase(Locale.ROOT);
        return switch (code.substring(code.lastIndexOf(':') + 1)) {
            case "usable" -> PubStatus.USABLE;
            case "canceled", "cancelled", "withdrawn" -> PubStatus.CANCELED;
            default -> PubStatus.WITHHELD;
        };
    }

    private static String reasonOf(PubStatus status, JsonFields fields) {
        String note = fields.text("ednote");
        return note == null ? "pubStatus " + status.name().toLowerCase(Locale.ROOT) : note;
    }

    private static boolean isHttp(String uri) {
        String lower = uri.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
