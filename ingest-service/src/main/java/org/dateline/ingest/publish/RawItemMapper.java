package org.dateline.ingest.publish;

import java.nio.ByteBuffer;
import org.dateline.ingest.source.CharsetProvenance;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.Declared;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.Fetch;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.Source;
import org.dateline.ingest.source.SourceItem;
import org.dateline.news.RawArticle;
import org.jspecify.annotations.Nullable;

/** The way back of {@link ContractMapper}: a raw article that was kept for later, as ingest knows it. Stateless. */
final class RawItemMapper {

    private RawItemMapper() {}

    static RawItem rawItem(RawArticle raw) {
        SourceItem item = new SourceItem(
                PubStatus.valueOf(raw.getPubStatus().name()),
                raw.getStatusReason(),
                raw.getUri(),
                null,
                null,
                format(raw.getFormat()),
                raw.getContentType(),
                raw.getCharset(),
                provenance(raw.getCharsetProvenance()),
                bytes(raw.getContent()),
                declared(raw.getDeclared()));
        return new RawItem(
                raw.getArticleId(),
                raw.getAliases(),
                source(raw.getSource()),
                item,
                fetch(raw.getFetch()),
                raw.getIngestedAt(),
                Lane.valueOf(raw.getLane().name()),
                raw.getDefaultZone(),
                raw.getTraceparent());
    }

    static Source source(org.dateline.news.Source source) {
        Source.Kind kind = Source.Kind.FEED;
        for (Source.Kind each : Source.Kind.values()) {
            if (each.code().equals(source.getKind())) {
                kind = each;
            }
        }
        return new Source(source.getSourceId(), source.getName(), source.getUri(), kind);
    }

    private static ContentFormat format(String code) {
        for (ContentFormat format : ContentFormat.values()) {
            if (format.code().equals(code)) {
                return format;
            }
        }
        return ContentFormat.HTML_FRAGMENT;
    }

    private static @Nullable CharsetProvenance provenance(@Nullable String code) {
        for (CharsetProvenance provenance : CharsetProvenance.values()) {
            if (provenance.code().equals(code)) {
                return provenance;
            }
        }
        return null;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static @Nullable Fetch fetch(org.dateline.news.@Nullable Fetch fetch) {
        return fetch == null
                ? null
                : new Fetch(
                        fetch.getRequestedUri(),
                        fetch.getFinalUri(),
                        fetch.getStatus(),
                        fetch.getEtag(),
                        fetch.getLastModified(),
                        fetch.getFetchedAt());
    }

    private static Declared declared(org.dateline.news.@Nullable Declared said) {
        if (said == null) {
            return Declared.NOTHING;
        }
        DeclaredBuilder builder = new DeclaredBuilder()
                .itemId(said.getItemId())
                .headline(said.getHeadline())
                .summary(said.getSummary())
                .published(said.getPublished())
                .updated(said.getUpdated())
                .embargoed(said.getEmbargoed())
                .language(said.getLanguage())
                .section(said.getSection())
                .publisher(said.getPublisher())
                .copyrightNotice(said.getCopyrightNotice())
                .usageTerms(said.getUsageTerms())
                .edNote(said.getEdNote())
                .located(said.getLocated())
                .version(said.getVersion())
                .urgency(said.getUrgency());
        said.getAuthors().forEach(builder::author);
        said.getKeywords().forEach(builder::keyword);
        said.getSubjects()
                .forEach(subject -> builder.subject(subject.getScheme(), subject.getCode(), subject.getName()));
        said.getImages().forEach(image -> builder.image(image.getUri(), image.getCaption(), image.getCredit()));
        return builder.build();
    }
}
