package org.dateline.enrich.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8DecoderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain text, longer than eight bytes",
                "Grüße aus Köln – „wörtlich“",
                "Привет, 世界",
                "emoji 😀 at the end 😀",
                "a\uFFFDb \u0080 \u07FF \u0800 \uD7FF \uE000 \uFFFF \uD800\uDC00 \uDBFF\uDFFF"
            })
    void decodesWhatIsWellFormed(String text) {
        assertThat(Utf8Decoder.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void refusesWhatTheJdkRefuses() throws CharacterCodingException {
        Random random = new Random(7);
        byte[] alphabet = {
            'a',
            'b',
            (byte) 0x80,
            (byte) 0x9F,
            (byte) 0xA0,
            (byte) 0xBF,
            (byte) 0xC0,
            (byte) 0xC2,
            (byte) 0xDF,
            (byte) 0xE0,
            (byte) 0xED,
            (byte) 0xEF,
            (byte) 0xF0,
            (byte) 0xF4,
            (byte) 0xF5,
            (byte) 0xFF
        };
        int accepted = 0;
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = new byte[random.nextInt(12)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(3) == 0
                        ? alphabet[random.nextInt(2)]
                        : alphabet[random.nextInt(alphabet.length)];
            }
            String expected = strictly(bytes);
            assertThat(Utf8Decoder.decode(bytes)).isEqualTo(expected);
            accepted += expected == null ? 0 : 1;
        }
        assertThat(accepted).isBetween(10_000, 190_000);
    }

    private static @Nullable String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
