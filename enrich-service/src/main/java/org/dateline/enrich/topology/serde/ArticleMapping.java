package org.dateline.enrich.topology.serde;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.DeclaredSubject;
import org.dateline.enrich.article.EditorialLink;
import org.dateline.enrich.article.Image;
import org.dateline.enrich.article.Lane;
import org.dateline.enrich.article.LiveUpdate;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.Sighting;
import org.dateline.enrich.article.Source;
import org.dateline.enrich.article.TextBlock;
import org.dateline.enrich.article.version.ArticleVersion;
import org.dateline.news.ProducerVersion;
import org.jspecify.annotations.Nullable;

/** {@link ArticleVersion} to the contract's {@code Article}, and back. */
final class ArticleMapping {

    private ArticleMapping() {}

    static org.dateline.news.Article write(ArticleVersion version, List<ProducerVersion> producers) {
        Article article = version.article();
        return org.dateline.news.Article.newBuilder()
                .setArticleId(article.articleId())
                .setVersion(version.version())
                .setChanges(version.changes())
                .setPubStatus(status(article.pubStatus()))
                .setStatusReason(article.statusReason())
                .setUri(article.uri())
                .setHeadline(article.headline())
                .setAlternativeHeadlines(article.alternativeHeadlines())
                .setByline(article.byline())
                .setAuthors(article.authors())
                .setAgency(article.agency())
                .setLocated(article.located())
                .setSection(article.section())
                .setPublisher(article.publisher())
                .setSource(source(article.source()))
                .setLanguage(article.language())
                .setLanguageConfidence(article.languageConfidence())
                .setScript(article.script())
                .setDirection(article.direction())
                .setText(article.text())
                .setTextHash(article.textHash())
                .setBlocks(article.blocks().stream()
                        .map(block ->
                                new org.dateline.news.TextBlock(Enums.wire(block.kind()), block.start(), block.end()))
                        .toList())
                .setLiveUpdates(article.liveUpdates().stream()
                        .map(update -> new org.dateline.news.LiveUpdate(
                                update.headline(),
                                time(update.publishedAt()),
                                update.start(),
                                update.end(),
                                update.newest()))
                        .toList())
                .setCompleteness(Enums.twin(
                        article.completeness(),
                        org.dateline.news.Completeness.class,
                        org.dateline.news.Completeness.UNKNOWN))
                .setPublishedAt(time(article.publishedAt()))
                .setPublishedAtMissing(article.publishedAtMissing())
                .setModifiedAt(time(article.modifiedAt()))
                .setFirstCreated(version.firstCreated())
                .setVersionCreated(version.versionCreated())
                .setEmbargoedUntil(article.embargoedUntil())
                .setUrgency(article.urgency())
                .setEdNote(article.edNote())
                .setCopyrightNotice(article.copyrightNotice())
                .setUsageTerms(article.usageTerms())
                .setImages(article.images().stream()
                        .map(image -> new org.dateline.news.Image(image.uri(), image.caption(), image.credit()))
                        .toList())
                .setRelatedLinks(article.relatedLinks().stream()
                        .map(link -> new org.dateline.news.EditorialLink(
                                link.headline(), link.uri(), Enums.wire(link.kind())))
                        .toList())
                .setKeywords(article.keywords())
                .setSubjects(article.subjects().stream()
                        .map(subject ->
                                new org.dateline.news.DeclaredSubject(subject.scheme(), subject.code(), subject.name()))
                        .toList())
                .setSeenIn(article.seenIn().stream()
                        .map(sighting -> new org.dateline.news.Sighting(
                                sighting.sourceId(), sighting.uri(), sighting.itemId(), sighting.seenAt()))
                        .toList())
                .setRawDigest(article.rawDigest())
                .setLane(Enums.twin(article.lane(), org.dateline.news.Lane.class, org.dateline.news.Lane.UNKNOWN))
                .setTraceparent(article.traceparent())
                .setProducers(producers)
                .build();
    }

    static ArticleVersion read(org.dateline.news.Article article) {
        Instant versionCreated = article.getVersionCreated();
        return new ArticleVersion(
                new Article(
                        article.getArticleId(),
                        Enums.twin(article.getPubStatus(), PubStatus.class, PubStatus.WITHHELD),
                        article.getStatusReason(),
                        article.getUri(),
                        article.getHeadline(),
                        article.getAlternativeHeadlines(),
                        article.getByline(),
                        article.getAuthors(),
                        article.getAgency(),
                        article.getLocated(),
                        article.getSection(),
                        article.getPublisher(),
                        source(article.getSource()),
                        article.getLanguage(),
                        article.getLanguageConfidence(),
                        article.getScript(),
                        article.getDirection(),
                        article.getText(),
                        article.getTextHash(),
                        article.getBlocks().stream()
                                .map(block -> new TextBlock(
                                        Enums.parse(TextBlock.Kind.class, block.getKind()),
                                        block.getStart(),
                                        block.getEnd()))
                                .toList(),
                        article.getLiveUpdates().stream()
                                .map(update -> new LiveUpdate(
                                        update.getHeadline(),
                                        time(update.getPublishedAt()),
                                        update.getStart(),
                                        update.getEnd(),
                                        update.getNewest()))
                                .toList(),
                        Enums.twin(article.getCompleteness(), Completeness.class, Completeness.UNKNOWN),
                        time(article.getPublishedAt()),
                        article.getPublishedAtMissing(),
                        time(article.getModifiedAt()),
                        article.getEmbargoedUntil(),
                        article.getUrgency(),
                        article.getEdNote(),
                        article.getCopyrightNotice(),
                        article.getUsageTerms(),
                        article.getImages().stream()
                                .map(image -> new Image(image.getUri(), image.getCaption(), image.getCredit()))
                                .toList(),
                        article.getRelatedLinks().stream()
                                .map(link -> new EditorialLink(
                                        link.getHeadline(),
                                        link.getUri(),
                                        Enums.parse(EditorialLink.Kind.class, link.getKind())))
                                .toList(),
                        article.getKeywords(),
                        article.getSubjects().stream()
                                .map(ArticleMapping::subject)
                                .toList(),
                        article.getSeenIn().stream()
                                .map(ArticleMapping::sighting)
                                .toList(),
                        article.getRawDigest(),
                        versionCreated,
                        Enums.twin(article.getLane(), Lane.class, Lane.LIVE),
                        article.getTraceparent()),
                article.getVersion(),
                article.getChanges(),
                article.getFirstCreated(),
                versionCreated);
    }

    static org.dateline.news.PubStatus status(PubStatus status) {
        return Enums.twin(status, org.dateline.news.PubStatus.class, org.dateline.news.PubStatus.UNKNOWN);
    }

    static Source source(org.dateline.news.Source source) {
        return new Source(source.getSourceId(), source.getName(), source.getUri(), source.getKind());
    }

    static org.dateline.news.Source source(Source source) {
        return new org.dateline.news.Source(source.sourceId(), source.name(), source.uri(), source.kind());
    }

    static Sighting sighting(org.dateline.news.Sighting sighting) {
        return new Sighting(sighting.getSourceId(), sighting.getUri(), sighting.getItemId(), sighting.getSeenAt());
    }

    static DeclaredSubject subject(org.dateline.news.DeclaredSubject subject) {
        return new DeclaredSubject(subject.getScheme(), subject.getCode(), subject.getName());
    }

    private static org.dateline.news.@Nullable NewsTime time(@Nullable NewsTime time) {
        if (time == null) {
            return null;
        }
        return org.dateline.news.NewsTime.newBuilder()
                .setInstant(time.time().toInstant())
                .setOffsetSeconds(time.time().getOffset().getTotalSeconds())
                .setPrecision(Enums.twin(
                        time.precision(),
                        org.dateline.news.TimePrecision.class,
                        org.dateline.news.TimePrecision.UNKNOWN))
                .setZoneProvenance(Enums.twin(
                        time.zoneProvenance(),
                        org.dateline.news.ZoneProvenance.class,
                        org.dateline.news.ZoneProvenance.UNKNOWN))
                .setProvenance(time.provenance())
                .setRaw(time.raw())
                .build();
    }

    private static @Nullable NewsTime time(org.dateline.news.@Nullable NewsTime time) {
        if (time == null) {
            return null;
        }
        return new NewsTime(
                time.getInstant().atOffset(ZoneOffset.ofTotalSeconds(time.getOffsetSeconds())),
                Enums.twin(time.getPrecision(), NewsTime.Precision.class, NewsTime.Precision.DAY),
                Enums.twin(
                        time.getZoneProvenance(), NewsTime.ZoneProvenance.class, NewsTime.ZoneProvenance.ASSUMED_UTC),
                time.getProvenance(),
                time.getRaw());
    }
}
