package org.dateline.enrich.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.SharedData;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.ArticleNormalizer;
import org.dateline.enrich.article.Declared;
import org.dateline.enrich.article.Lane;
import org.dateline.enrich.article.Normalization;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.RawDocument;
import org.dateline.enrich.article.Source;
import org.dateline.enrich.text.TextDigest;

/** Real pages with what is true of them, from a folder outside the tree; a test that asks for them is skipped where it is absent. */
final class SharedPages {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private SharedPages() {}

    /** A page's truth and what was made of it; of a page that a rule refuses, the best that was found. */
    record Page(JsonNode truth, Article article) {}

    static List<Page> read(String set) throws IOException {
        Path folder = SharedData.path(set);
        ArticleNormalizer normalizer = ArticleNormalizer.load();
        List<Page> pages = new ArrayList<>();
        for (JsonNode truth : SharedData.records(set + "/truth.jsonl")) {
            Path file = folder.resolve("pages").resolve(truth.get("id").asText() + ".html.gz");
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                RawDocument document = document(in.readAllBytes());
                Normalization answer = normalizer.normalize(document);
                Article article = answer instanceof Normalization.Accepted accepted
                        ? accepted.article()
                        : ((Normalization.Refused) answer).best();
                pages.add(new Page(truth, article == null ? nothing(normalizer, document) : article));
            }
        }
        return pages;
    }

    private static Article nothing(ArticleNormalizer normalizer, RawDocument document) {
        RawDocument canceled = new RawDocument(
                document.articleId(),
                PubStatus.CANCELED,
                null,
                document.source(),
                null,
                RawDocument.Format.HTML,
                "text/html",
                null,
                new byte[0],
                "",
                Declared.NOTHING,
                List.of(),
                NOW,
                Lane.LIVE,
                null,
                null);
        return ((Normalization.Accepted) normalizer.normalize(canceled)).article();
    }

    private static RawDocument document(byte[] content) {
        return new RawDocument(
                "page",
                PubStatus.USABLE,
                null,
                new Source("accuracy", null, null, "file"),
                null,
                RawDocument.Format.HTML,
                "text/html",
                null,
                content,
                TextDigest.of(content),
                Declared.NOTHING,
                List.of(),
                NOW,
                Lane.LIVE,
                null,
                null);
    }
}
