package org.dateline.bench;

import java.time.Instant;
import java.util.List;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.Lane;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.Source;
import org.dateline.enrich.text.TextDigest;

/** Articles that are nothing but a headline and a text. */
final class Articles {

    private Articles() {}

    static Article of(String id, String headline, String text, String language, Instant time) {
        return new Article(
                id,
                PubStatus.USABLE,
                null,
                null,
                headline,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                new Source("bench", null, null, "file"),
                language,
                1f,
                "Latn",
                "ltr",
                text,
                TextDigest.of(text),
                List.of(),
                List.of(),
                Completeness.UNKNOWN,
                null,
                "not given",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                time,
                Lane.LIVE,
                null);
    }
}
