package org.dateline.enrich.article.version;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.NewsTime;
import org.jspecify.annotations.Nullable;

/** The fields whose change makes a version, under the names that the contract's {@code Article.changes} uses. */
final class ComparedFields {

    /** 64 bits of a digest a field: two versions of one article are compared, not millions of documents. */
    private static final int DIGEST_BYTES = 8;

    private ComparedFields() {}

    static SortedMap<String, String> digests(Article article) {
        SortedMap<String, String> digests = new TreeMap<>();
        put(digests, "pubStatus", article.pubStatus());
        put(digests, "statusReason", article.statusReason());
        put(digests, "headline", article.headline());
        put(digests, "byline", article.byline());
        put(digests, "authors", article.authors());
        put(digests, "agency", article.agency());
        put(digests, "located", article.located());
        put(digests, "section", article.section());
        put(digests, "language", article.language());
        put(digests, "text", article.textHash());
        put(digests, "completeness", article.completeness());
        put(digests, "publishedAt", instant(article.publishedAt()));
        put(digests, "embargoedUntil", article.embargoedUntil());
        put(digests, "urgency", article.urgency());
        put(digests, "edNote", article.edNote());
        put(digests, "copyrightNotice", article.copyrightNotice());
        put(digests, "images", article.images());
        put(digests, "keywords", article.keywords());
        put(digests, "subjects", article.subjects());
        return digests;
    }

    static String combined(SortedMap<String, String> digests) {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, String> entry : digests.entrySet()) {
            all.append(entry.getKey()).append('=').append(entry.getValue()).append('\n');
        }
        return digest(all.toString());
    }

    private static @Nullable Object instant(@Nullable NewsTime time) {
        return time == null ? null : time.time().toInstant();
    }

    private static void put(SortedMap<String, String> digests, String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            digests.put(name, digest(value.toString()));
        }
    }

    private static String digest(String value) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
