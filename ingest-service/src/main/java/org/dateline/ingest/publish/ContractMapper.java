package org.dateline.ingest.publish;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.dateline.ingest.source.CharsetProvenance;
import org.dateline.ingest.source.Declared;
import org.dateline.ingest.source.Fetch;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectedItem;
import org.dateline.ingest.source.Sighting;
import org.dateline.ingest.source.Source;
import org.dateline.ingest.source.SourceItem;
import org.dateline.news.DeclaredImage;
import org.dateline.news.DeclaredSubject;
import org.dateline.news.Lane;
import org.dateline.news.ProducerVersion;
import org.dateline.news.PubStatus;
import org.dateline.news.RawArticle;
import org.dateline.news.RejectedArticle;
import org.jspecify.annotations.Nullable;

/** From ingest's records to those of the contract. Immutable; safe for many threads. */
final class ContractMapper {

    static final String COMPONENT = "ingest-service";

    /** The contract's bound on a refused document's sample. */
    private static final int SAMPLE_BYTES = 64 * 1024;

    private final List<ProducerVersion> producers;

    ContractMapper(String version) {
        this.producers = List.of(new ProducerVersion(COMPONENT, version));
    }

    RawArticle rawArticle(RawItem raw, @Nullable String traceparent) {
        SourceItem item = raw.item();
        CharsetProvenance provenance = item.charsetProvenance();
        return RawArticle.newBuilder()
                .setArticleId(raw.articleId())
                .setPubStatus(PubStatus.valueOf(item.pubStatus().name()))
                .setStatusReason(item.statusReason())
                .setSource(source(raw.source()))
                .setUri(item.uri())
                .setFormat(item.format().code())
                .setContentType(item.contentType())
                .setCharset(item.charset())
                .setCharsetProvenance(provenance == null || item.charset() == null ? null : provenance.code())
                .setContent(ByteBuffer.wrap(item.content()))
                .setContentDigest(digest(item.content()))
                .setDeclared(item.declared().isEmpty() ? null : declared(item.declared()))
                .setFetch(fetch(raw.fetch()))
                .setSeenIn(List.of(sighting(raw.sighting())))
                .setAliases(raw.aliases())
                .setIngestedAt(raw.ingestedAt())
                .setLane(Lane.valueOf(raw.lane().name()))
                .setDefaultZone(raw.defaultZone())
                .setTraceparent(traceparent)
                .setProducers(producers)
                .build();
    }

    RejectedArticle rejectedArticle(RejectedItem item, String traceparent) {
        byte[] bytes = item.bytes();
        return RejectedArticle.newBuilder()
                .setArticleId(item.articleId())
                .setReason(item.reason().code())
                .setDetail(item.detail())
                .setStage("ingest")
                .setSource(source(item.source()))
                .setUri(item.uri())
                .setHeadline(item.headline())
                .setSample(bytes.length == 0 ? null : ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, SAMPLE_BYTES)))
                .setRawDigest(digest(bytes))
                .setIngestedAt(item.ingestedAt())
                .setTraceparent(traceparent)
                .setProducers(producers)
                .build();
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    static org.dateline.news.Source source(Source source) {
        return new org.dateline.news.Source(
                source.sourceId(), source.name(), source.uri(), source.kind().code());
    }

    private static org.dateline.news.Sighting sighting(Sighting sighting) {
        return new org.dateline.news.Sighting(
                sighting.sourceId(), sighting.uri(), sighting.itemId(), sighting.seenAt());
    }

    private static org.dateline.news.@Nullable Fetch fetch(@Nullable Fetch fetch) {
        if (fetch == null) {
            return null;
        }
        return org.dateline.news.Fetch.newBuilder()
                .setRequestedUri(fetch.requestedUri())
                .setFinalUri(fetch.finalUri())
                .setStatus(fetch.status())
                .setEtag(fetch.etag())
                .setLastModified(fetch.lastModified())
                .setFetchedAt(fetch.fetchedAt())
                .build();
    }

    private static org.dateline.news.Declared declared(Declared said) {
        return org.dateline.news.Declared.newBuilder()
                .setItemId(said.itemId())
                .setHeadline(said.headline())
                .setSummary(said.summary())
                .setAuthors(said.authors())
                .setPublished(said.published())
                .setUpdated(said.updated())
                .setEmbargoed(said.embargoed())
                .setLanguage(said.language())
                .setSection(said.section())
                .setPublisher(said.publisher())
                .setCopyrightNotice(said.copyrightNotice())
                .setUsageTerms(said.usageTerms())
                .setEdNote(said.edNote())
                .setLocated(said.located())
                .setVersion(said.version())
                .setUrgency(said.urgency())
                .setKeywords(said.keywords())
                .setSubjects(said.subjects().stream()
                        .map(subject -> new DeclaredSubject(subject.scheme(), subject.code(), subject.name()))
                        .toList())
                .setImages(said.images().stream()
                        .map(image -> new DeclaredImage(image.uri(), image.caption(), image.credit()))
                        .toList())
                .build();
    }
}
