package org.dateline.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.dateline.enrich.story.LinkableArticle.TermCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkableArticleBuilderTest {

    private static final Instant INGESTED = NewsArticles.MONDAY;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | The ferries were sinking       | ferri",
                "en-GB | The ferries were sinking       | sink",
                "de    | Die Fähren sanken im Nebel     | nebel",
                "fr    | Les ferries ont coulé          | coul ",
                "ru    | Паромы сели на мель            | паром",
                "ja    | 列車が脱線                          | 列車",
                "und   | Ferries sanken                 | ferries",
                "tlh   | Qapla batlh                    | qapla"
            })
    void countsStemsOfTheLanguage(String language, String headline, String stem) {
        LinkableArticle article =
                NewsArticles.article("a", headline, "").language(language).build();

        assertThat(article.terms()).contains(new TermCount(stem, 2, 2));
    }

    @Test
    void putsTellingTermsBeforeCommonOnes() {
        LinkableArticle article = NewsArticles.article("a", "", "The government said zirconium was found")
                .build();

        assertThat(article.terms()).extracting(TermCount::term).startsWith("zirconium");
        assertThat(article.terms()).extracting(TermCount::term).doesNotContain("the");
    }

    @Test
    void boundsWhatAHostileTextCanCost() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            text.append('w').append(i).append(' ');
        }
        LinkableArticle article = NewsArticles.article("a", "\uD83D\uDE00".repeat(5_000), text.toString())
                .build();

        assertThat(article.terms()).hasSizeLessThanOrEqualTo(150);
        assertThat(article.lead()).hasSizeLessThanOrEqualTo(1_000);
        assertThat(article.shingles().size()).isEqualTo(ShingleSketch.SIZE);
    }

    @Test
    void takesOurTimeWhereThePublishersIsMissingOrAhead() {
        assertThat(NewsArticles.article("a", "x", "").undated().build().publishedAt())
                .isEqualTo(INGESTED);
        assertThat(NewsArticles.article("a", "x", "")
                        .publishedAt(INGESTED.plus(Duration.ofDays(400)))
                        .build()
                        .publishedAt())
                .isEqualTo(INGESTED);
        assertThat(NewsArticles.article("a", "x", "")
                        .publishedAt(INGESTED.minus(Duration.ofDays(400)))
                        .build()
                        .publishedAt())
                .isEqualTo(INGESTED.minus(Duration.ofDays(400)));
    }
}
