package org.dateline.enrich.topology.serde;

import java.util.List;
import org.dateline.enrich.topology.RejectedDocument;
import org.dateline.news.ProducerVersion;
import org.dateline.news.RejectedArticle;
import org.jspecify.annotations.Nullable;

/** A refused document to the contract's {@code RejectedArticle}. */
final class RejectedMapping {

    /** As the contract says of the field. */
    private static final int TEXT_CHARS = 10_000;

    private RejectedMapping() {}

    static RejectedArticle write(RejectedDocument rejected, List<ProducerVersion> producers) {
        return RejectedArticle.newBuilder()
                .setArticleId(rejected.articleId())
                .setReason(rejected.reason())
                .setDetail(rejected.detail())
                .setStage("normalize")
                .setSource(ArticleMapping.source(rejected.source()))
                .setUri(rejected.uri())
                .setHeadline(rejected.headline())
                .setText(cut(rejected.text()))
                .setRawDigest(rejected.rawDigest())
                .setIngestedAt(rejected.ingestedAt())
                .setTraceparent(rejected.traceparent())
                .setProducers(producers)
                .build();
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null || text.length() <= TEXT_CHARS) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(TEXT_CHARS - 1)) ? TEXT_CHARS - 1 : TEXT_CHARS);
    }
}
