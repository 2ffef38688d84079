package org.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextNormalizerTest {

    private final TextNormalizer normalizer = new TextNormalizer();

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("plain text", "plain text"),
                Arguments.of("", ""),
                Arguments.of("  two \t spaces\n", "two spaces"),
                Arguments.of("no\u00A0break\u2009thin\u3000wide", "no break thin wide"),
                Arguments.of("soft\u00ADhyphen zero\u200Bwidth\uFEFF", "softhyphen zerowidth"),
                Arguments.of("e\u0301te\u0301", "\u00E9t\u00E9"),
                Arguments.of("bell\u0007 and\u0000 nul", "bell and nul"),
                Arguments.of("left\u202Eright\u202C", "leftright"),
                Arguments.of(
                        "\u201Cquotes\u201D \u2018stay\u2019 \u00ABhere\u00BB",
                        "\u201Cquotes\u201D \u2018stay\u2019 \u00ABhere\u00BB"),
                Arguments.of("Tom &amp; Jerry", "Tom & Jerry"),
                Arguments.of("Tom &amp;amp; Jerry &quot;x&quot; &#8217;s", "Tom & Jerry \"x\" \u2019s"),
                Arguments.of("AT&T; R&D & more", "AT&T; R&D & more"),
                Arguments.of("caf\u00C3\u00A9 society", "caf\u00E9 society"),
                Arguments.of(
                        "it\u00E2\u20AC\u2122s \u00E2\u20AC\u0153so\u00E2\u20AC\u009D", "it\u2019s \u201Cso\u201D"),
                Arguments.of("\u00D0\u00BC\u00D0\u00B8\u00D1\u20AC", "\u043C\u0438\u0440"),
                Arguments.of("MANH\u00C3\u201D", "MANH\u00C3\u201D"),
                Arguments.of("S\u00C3O PAULO \u00A9 2019", "S\u00C3O PAULO \u00A9 2019"),
                Arguments.of(
                        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"),
                Arguments.of("lat\u200Din", "latin"),
                Arguments.of("\uD83D\uDC68\u200D\uD83D\uDCBB", "\uD83D\uDC68\u200D\uD83D\uDCBB"),
                Arguments.of("half \uD83D pair", "half \uFFFD pair"),
                Arguments.of("broken \uFFFD stays", "broken \uFFFD stays"),
                Arguments.of("\uFEFFmark at the start", "mark at the start"),
                Arguments.of("o\uFB03ce \uFB01rst", "o\uFB03ce \uFB01rst"),
                Arguments.of("isolated \u2067abc\u2069 text", "isolated abc text"),
                Arguments.of(
                        "it\u0092s \u0093so\u0094 \u0096 wait\u0085", "it\u2019s \u201Cso\u201D \u2013 wait\u2026"),
                Arguments.of(
                        "\u0646\u0645\u06CC\u200C\u200C\u062F\u0627\u0646\u0645",
                        "\u0646\u0645\u06CC\u200C\u062F\u0627\u0646\u0645"),
                Arguments.of("\u0915\u094D\u200D\u0937", "\u0915\u094D\u200D\u0937"),
                Arguments.of("\u0E01\u200B\u0E02", "\u0E01\u200B\u0E02"),
                Arguments.of("\u2764\uFE0F\u200D\uD83D\uDD25", "\u2764\uFE0F\u200D\uD83D\uDD25"),
                Arguments.of("&amp;amp;amp;amp;amp;lt;", "<"),
                Arguments.of(
                        "&nbsp\u0422\u0440\u0430\u043C\u043F &laquo\u0430&raquo",
                        "\u0422\u0440\u0430\u043C\u043F \u00AB\u0430\u00BB"),
                Arguments.of("page?a=1&nbsp=2&quota=3", "page?a=1&nbsp=2&quota=3"),
                Arguments.of("a&am\u00ADp;b", "a&b"),
                Arguments.of("caf&Atilde;&copy;", "caf\u00E9"),
                Arguments.of("caf\u00C3\u0192\u00C2\u00A9 twice", "caf\u00E9 twice"),
                Arguments.of("\u00C3\u00A4rger und Stra\u00C3\u0178e", "\u00E4rger und Stra\u00DFe"),
                Arguments.of("IRM\u00C3\u00AE", "IRM\u00C3\u00AE"),
                Arguments.of("AMANH\u00C3\u2026", "AMANH\u00C3\u2026"),
                Arguments.of("\u00C2\u00AB \u00C3\u00E0 \u00E2\u20AC", "\u00C2\u00AB \u00C3\u00E0 \u00E2\u20AC"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void cleansCharacters(String raw, String clean) {
        HostDefaults.underEach(() -> assertThat(normalizer.normalize(raw)).isEqualTo(clean));
    }

    @Test
    void keepsLinesWhereAsked() {
        assertThat(normalizer.normalizeLines(" one \r\n two\u2028three\n\n\n\nfour \n"))
                .isEqualTo("one\ntwo\nthree\n\nfour");
    }

    @Test
    void isStableAndInNormalFormOnRandomText() {
        Random random = new Random(11);
        int[] odd = {
            '&', ';', '#', 'a', ' ', 0xC3, 0xA9, 0xE2, 0x20AC, 0x2122, 0x301, 0x200D, 0xAD, 0xD800, 0x1F468, '\n',
            0x0915, 'm', 'p'
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(20); k >= 0; k--) {
                int c = odd[random.nextInt(odd.length)];
                text.appendCodePoint(c);
            }
            String once = normalizer.normalize(text.toString());
            assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
            assertThat(once).doesNotContain("  ").isEqualTo(once.strip());
            assertThat(normalizer.normalize(once)).isEqualTo(once);
            String lines = normalizer.normalizeLines(text.toString());
            assertThat(normalizer.normalizeLines(lines)).isEqualTo(lines);
        }
    }

    @Test
    void isStableOnAnyCharacters() {
        Random random = new Random(12);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(30); k >= 0; k--) {
                int c = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x2200);
                text.append(Character.toChars(c));
            }
            String once = normalizer.normalize(text.toString());
            assertThat(normalizer.normalize(once)).isEqualTo(once);
        }
    }

    @Test
    void undoesAnyNumberOfLayersInTime() {
        String layers = "&" + "amp;".repeat(200_000);

        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(normalizer.normalize(layers)).isEqualTo("&"));
    }
}
