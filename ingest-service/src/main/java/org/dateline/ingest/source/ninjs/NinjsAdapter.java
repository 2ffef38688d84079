package org.dateline.ingest.source.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.ingest.source.CharsetProvenance;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.Declared;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.json.JsonFields;
import org.dateline.ingest.source.xml.XmlReader;
import org.jspecify.annotations.Nullable;

/**
 * From one ninjs object to an item. 1.x has {@code headline}, {@code body_text}, {@code byline}, {@code subject}; 2.x and 3.x have
 * {@code headlines[]}, {@code bodies[]}, {@code by}, {@code subjects[]}; the names differ in case. Immutable; safe for many threads.
 */
public final class NinjsAdapter {

    private static final String[] EMBARGO = {"embargoed", "embargoeduntil"};

    private final NinjsBodyReader bodies;

    /** @param xml reads bodies that are NITF */
    public NinjsAdapter(XmlReader xml) {
        this.bodies = new NinjsBodyReader(xml);
    }

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
                        "eventdetails",
                        "associations");
    }

    /**
     * Adapts an object that {@link #accepts} holds for. It is one item, except a package: a composite without words of its own is
     * the texts that it is associated with. Texts associated with an article are left to come by themselves.
     */
    public List<SourceItem> adapt(JsonNode node) {
        JsonFields fields = JsonFields.of(node);
        boolean composite = "composite".equalsIgnoreCase(fields.text("type"));
        if (composite && !NinjsBodyReader.hasBody(fields) && statusOf(fields.text("pubstatus")) != PubStatus.CANCELED) {
            List<SourceItem> members = Stream.of("associations", "association")
                    .flatMap(name -> fields.objects(name).stream())
                    .filter(member -> "text".equalsIgnoreCase(member.text("type")) && member.text("uri") != null)
                    .map(this::item)
                    .toList();
            if (!members.isEmpty()) {
                return members;
            }
        }
        return List.of(item(fields));
    }

    private SourceItem item(JsonFields fields) {
        PubStatus status = statusOf(fields);
        NinjsBody body = status == PubStatus.CANCELED ? NinjsBody.EMPTY : bodies.read(fields);
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
                .published(fields.text("firstcreated", "contentcreated", "versioncreated"))
                .updated(fields.text("versioncreated"))
                .embargoed(fields.text(EMBARGO))
                .language(fields.text("language"))
                .publisher(publisherOf(fields))
                .copyrightNotice(fields.text("copyrightnotice", "copyrightholder"))
                .usageTerms(fields.text("usageterms"))
                .edNote(fields.text("ednote"))
                .located(fields.text("located"))
                .version(fields.text("version"))
                .urgency(fields.number("urgency"));
        authors(fields, said);
        fields.texts("keywords", "name").forEach(said::keyword);
        NinjsSubjects.collect(fields, said);
        NinjsImages.collect(fields, said);
        return said.build();
    }

    /** The by-line; without one, the contributors. */
    private static void authors(JsonFields fields, DeclaredBuilder said) {
        String byline = fields.text("byline", "by");
        if (byline == null) {
            fields.texts("contributors", "name").forEach(said::author);
        } else {
            said.author(byline);
        }
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
        if (text != null) {
            return text;
        }
        String usual = fields.text("description_text", "description_html", "description_xhtml");
        return usual == null ? fields.text(fields.names("description_").toArray(String[]::new)) : usual;
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

    /** An embargo with a reason and no end lasts until it is lifted. */
    private static PubStatus statusOf(JsonFields fields) {
        PubStatus status = statusOf(fields.text("pubstatus"));
        boolean endless = fields.text("embargoedreason") != null && fields.text(EMBARGO) == null;
        return status == PubStatus.USABLE && endless ? PubStatus.WITHHELD : status;
    }

    private static String reasonOf(PubStatus status, JsonFields fields) {
        String note = fields.text("ednote", "embargoedreason");
        return note == null ? "pubStatus " + status.name().toLowerCase(Locale.ROOT) : note;
    }

    private static boolean isHttp(String uri) {
        String lower = uri.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
