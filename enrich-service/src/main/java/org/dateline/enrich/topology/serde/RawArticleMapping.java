package org.dateline.enrich.topology.serde;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.errors.SerializationException;
import org.dateline.enrich.article.Declared;
import org.dateline.enrich.article.DeclaredSubject;
import org.dateline.enrich.article.Image;
import org.dateline.enrich.article.Lane;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.RawDocument;
import org.dateline.news.RawArticle;
import org.jspecify.annotations.Nullable;

/** {@code RawArticle} to {@link RawDocument}. */
final class RawArticleMapping {

    private RawArticleMapping() {}

    /** @throws SerializationException if the record holds what the contract does not allow: bad data */
    static RawDocument read(RawArticle raw) {
        return new RawDocument(
                raw.getArticleId(),
                status(raw.getPubStatus()),
                raw.getStatusReason(),
                ArticleMapping.source(raw.getSource()),
                raw.getUri(),
                format(raw.getFormat()),
                raw.getContentType(),
                raw.getCharset(),
                bytes(raw.getContent()),
                raw.getContentDigest(),
                raw.getDeclared() == null ? Declared.NOTHING : declared(raw.getDeclared()),
                raw.getSeenIn().stream().map(ArticleMapping::sighting).toList(),
                raw.getIngestedAt(),
                Enums.twin(raw.getLane(), Lane.class, Lane.LIVE),
                zone(raw.getDefaultZone()),
                raw.getFetch() == null ? null : raw.getFetch().getLastModified(),
                raw.getTraceparent());
    }

    private static PubStatus status(org.dateline.news.PubStatus status) {
        if (status == org.dateline.news.PubStatus.UNKNOWN) {
            throw new SerializationException("pubStatus of a later contract: this service must be upgraded first");
        }
        return Enums.twin(status, PubStatus.class, PubStatus.USABLE);
    }

    private static RawDocument.Format format(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "html" -> RawDocument.Format.HTML;
            case "html-fragment" -> RawDocument.Format.HTML_FRAGMENT;
            case "text" -> RawDocument.Format.TEXT;
            case "plain" -> RawDocument.Format.PLAIN;
            default -> throw new SerializationException("unknown format '" + format + "'");
        };
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        if (id == null) {
            return null;
        }
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new SerializationException("defaultZone '" + id + "' is no IANA zone", e);
        }
    }

    private static Declared declared(org.dateline.news.Declared declared) {
        return new Declared(
                declared.getItemId(),
                declared.getHeadline(),
                declared.getSummary(),
                declared.getAuthors(),
                declared.getPublished(),
                declared.getUpdated(),
                declared.getEmbargoed(),
                declared.getLanguage(),
                declared.getSection(),
                declared.getPublisher(),
                declared.getCopyrightNotice(),
                declared.getUsageTerms(),
                declared.getEdNote(),
                declared.getLocated(),
                declared.getVersion(),
                declared.getUrgency(),
                declared.getKeywords(),
                subjects(declared.getSubjects()),
                declared.getImages().stream()
                        .map(image -> new Image(image.getUri(), image.getCaption(), image.getCredit()))
                        .toList());
    }

    private static List<DeclaredSubject> subjects(List<org.dateline.news.DeclaredSubject> subjects) {
        return subjects.stream().map(ArticleMapping::subject).toList();
    }
}
