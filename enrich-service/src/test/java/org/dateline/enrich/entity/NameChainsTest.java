package org.dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameChainsTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final WordTable WORDS = new WordTable(LEXICON, Map.of(), Map.of(), Set.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "we met Anna Berg in Ellerby today. | Anna Berg in Ellerby",
                "the Bank of Northmoor and the Ministry for Ink | Bank of Northmoor and the Ministry for Ink",
                "near St. John's, he said | St. John's",
                "the U.S. sent ships | U.S.",
                "an ally of al-Quist and van der Meer | al-Quist and van der Meer",
                "his 139th Fernwick match on Channel 4 | 139th Fernwick; Channel 4",
                "they said so. Then Ludo left | Then Ludo",
                "(Ellerby) beat [Fern] | Ellerby; Fern",
                "of the many things, none | ",
            })
    void findsWhereNamesCanStand(String text, String expected) {
        assertThat(String.join("; ", stretches(text))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({"1", "63", "64", "65", "400"})
    void noStretchIsLongerThanTheReaderTakes(int words) {
        NameArticle article = article("Berg ".repeat(words));

        int tokens = 0;
        for (int i = 0; i < article.stretches(); i++) {
            assertThat(article.end(i) - article.first(i)).isLessThanOrEqualTo(NameChains.LONGEST);
            tokens += article.end(i) - article.first(i);
        }
        assertThat(tokens).isEqualTo(words);
    }

    private static List<String> stretches(String text) {
        NameArticle article = article(text);
        List<String> stretches = new ArrayList<>();
        for (int i = 0; i < article.stretches(); i++) {
            stretches.add(article.text.tokens.surface(article.first(i), article.end(i)));
        }
        return stretches;
    }

    private static NameArticle article(String text) {
        return new NameArticle(TextTokenizer.tokenize(text, LEXICON), WORDS, List.of());
    }
}
