package org.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    private static final Tokenizer TOKENIZER = Tokenizer.load();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            The dam broke.; The|dam|broke
            Trump's U.S.-led talks; Trump|'s|U.S.|led|talks
            O'Neill doesn't pay $2,000.50 at 8:16; O'Neill|doesn't|pay|2,000.50|at|8:16
            l’Assemblée d'Italie qu'il; l’|Assemblée|d'|Italie|qu'|il
            dell'Italia; dell'|Italia
            z.B. am 3. Mai; z.B.|am|3|Mai
            北京时间; 北|京|时|间
            한국 정부는; 한국|정부는
            दिल्ली में; दिल्ली|में
            ; ''
            """)
    void cutsWords(String text, String expected) {
        TokenizedText tokens = TOKENIZER.tokenize(text == null ? "" : text);

        assertThat(IntStream.range(0, tokens.size()).mapToObj(tokens::token).collect(Collectors.joining("|")))
                .isEqualTo(expected.equals("''") ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            The dam broke. Nobody was hurt.; The dam broke|Nobody was hurt
            Mr. Roe and Dr. J. Doe came. They left.; Mr. Roe and Dr. J. Doe came|They left
            "Is it?" he asked. "Yes!" She left.; Is it?" he asked|Yes|She left
            Er kam am 3. Mai nach Bonn. Dann ging er.; Er kam am 3. Mai nach Bonn|Dann ging er
            It rose 3.5 percent to 2.4. Then it fell.; It rose 3.5 percent to 2.4|Then it fell
            In the U.S. the dam broke.; In the U.S. the dam broke
            水库决堤。无人受伤。; 水库决堤|无人受伤
            बाँध टूटा। कोई घायल नहीं।; बाँध टूटा|कोई घायल नहीं
            """)
    void cutsSentences(String text, String expected) {
        TokenizedText tokens = TOKENIZER.tokenize(text);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < tokens.sentenceCount(); i++) {
            sentences.add(text.substring(tokens.start(tokens.sentenceStart(i)), tokens.end(tokens.sentenceEnd(i) - 1)));
        }

        assertThat(String.join("|", sentences)).isEqualTo(expected);
    }

    @Test
    void givesOrderedOffsetsForRandomText() {
        Random random = new Random(5);
        String alphabet = "aB9 .,'’\n-!?éß中ก\uD83D\uDE00क्";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(60); k > 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            TokenizedText tokens = TOKENIZER.tokenize(text.toString());
            int end = 0;
            for (int t = 0; t < tokens.size(); t++) {
                assertThat(tokens.start(t)).isGreaterThanOrEqualTo(end);
                assertThat(tokens.end(t)).isGreaterThan(tokens.start(t));
                assertThat(tokens.tokenAt(tokens.start(t))).isEqualTo(t);
                int sentence = tokens.sentenceOf(t);
                assertThat(t).isBetween(tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence) - 1);
                end = tokens.end(t);
            }
        }
    }
}
