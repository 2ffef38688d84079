package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingsTest {

    private static final byte[] NEWS = "news, packed".getBytes(StandardCharsets.UTF_8);

    /** "news, packed by Brotli". */
    private static final byte[] BROTLI = Base64.getDecoder().decode("iwqAbmV3cywgcGFja2VkIGJ5IEJyb3RsaQM=");

    /** Fifty million zeros. */
    private static final byte[] BROTLI_BOMB =
            Base64.getDecoder().decode("z///f/gnAOKxQCD3/p/////wTwDEYQGA7v1//sHr458AiMMiAB10fQ==");

    private static final int MAX = 20_000_000;

    @ParameterizedTest
    @CsvSource({
        "'', plain",
        "identity, plain",
        "UTF-8, plain",
        "none, plain",
        "gzip, plain",
        "gzip, gzip",
        "GZIP, gzip",
        "x-gzip, gzip",
        "'identity, gzip', gzip",
        "deflate, zlib",
        "deflate, raw",
        "'gzip, gzip', gzip2",
        "'deflate, gzip', zlib-gzip"
    })
    void decodes(String header, String form) throws IOException {
        assertThat(ContentCodings.decode(packed(form, NEWS), header, MAX)).isEqualTo(NEWS);
    }

    @Test
    void brotli() throws IOException {
        assertThat(ContentCodings.decode(BROTLI, "br", MAX))
                .isEqualTo("news, packed by Brotli".getBytes(StandardCharsets.UTF_8));
        assertThat(ContentCodings.decode(packed("gzip", BROTLI), "br, gzip", MAX))
                .isEqualTo("news, packed by Brotli".getBytes(StandardCharsets.UTF_8));
        assertThat(ContentCodings.decode(new byte[0], "br", MAX)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "deflate, zlib", "deflate, raw", "'gzip, gzip', gzip2", "'deflate, gzip', zlib-gzip"})
    void bombsAreRefused(String header, String form) throws IOException {
        byte[] bomb = packed(form, new byte[50_000_000]);
        assertThatThrownBy(() -> ContentCodings.decode(bomb, header, MAX)).isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> ContentCodings.decode(bomb, header, Integer.MAX_VALUE - 8))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("times its size");
    }

    @Test
    void brotliBombsAreRefused() throws IOException {
        assertThatThrownBy(() -> ContentCodings.decode(BROTLI_BOMB, "br", MAX)).isInstanceOf(TooLargeException.class);
        byte[] twice = packed("gzip", BROTLI_BOMB);
        assertThatThrownBy(() -> ContentCodings.decode(twice, "br, gzip", MAX)).isInstanceOf(TooLargeException.class);
    }

    @Test
    void theCapHoldsToTheByte() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] packed = packed("gzip", noise);
        assertThat(ContentCodings.decode(packed, "gzip", noise.length)).isEqualTo(noise);
        assertThatThrownBy(() -> ContentCodings.decode(packed, "gzip", noise.length - 1))
                .isInstanceOf(TooLargeException.class);
    }

    @ParameterizedTest
    @CsvSource({"zstd", "compress", "aws-chunked", "'gzip, gzip, gzip'", "'br, br, br, br'", "'a,b,c,d,e'"})
    void whatWeDoNotReadIsSaid(String header) {
        assertThatThrownBy(() -> ContentCodings.decode(packed("gzip", NEWS), header, MAX))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void truncatedIsNotADocument() throws IOException {
        byte[] gzip = packed("gzip", NEWS);
        byte[] zlib = packed("zlib", NEWS);
        assertThatThrownBy(() -> ContentCodings.decode(Arrays.copyOf(gzip, gzip.length - 9), "gzip", MAX))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> ContentCodings.decode(Arrays.copyOf(zlib, zlib.length - 5), "deflate", MAX))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> ContentCodings.decode(Arrays.copyOf(BROTLI, BROTLI.length - 3), "br", MAX))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"deflate, plain", "br, plain", "br, gzip", "'gzip, gzip', broken", "gzip, broken"})
    void brokenIsSaid(String header, String form) throws IOException {
        byte[] broken = form.equals("broken") ? packed("gzip", NEWS) : packed(form, NEWS);
        if (form.equals("broken")) {
            Arrays.fill(broken, 10, broken.length, (byte) 0xFF);
        }
        assertThatThrownBy(() -> ContentCodings.decode(broken, header, MAX))
                .isInstanceOf(IOException.class)
                .satisfies(failure -> assertThat(FailureKinds.of(failure)).isEqualTo(FetchResult.Kind.SOFT));
    }

    /** Whatever comes, it ends as bytes or as an IOException. */
    @Test
    void randomInputHarmsNobody() throws IOException {
        Random random = new Random(42);
        byte[][] seeds = {BROTLI, BROTLI_BOMB, packed("gzip", NEWS), packed("zlib", NEWS), packed("raw", NEWS)};
        int survived = 0;
        for (int round = 0; round < 300; round++) {
            byte[] input = seeds[round % seeds.length].clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                input[random.nextInt(input.length)] = (byte) random.nextInt(256);
            }
            for (String coding : new String[] {"br", "gzip", "deflate"}) {
                try {
                    survived += ContentCodings.decode(input, coding, 100_000).length > 100_000 ? 1 : 0;
                } catch (IOException refused) {
                    assertThat(refused).isNotNull();
                }
            }
        }
        assertThat(survived).isZero();
    }

    private static byte[] packed(String form, byte[] bytes) throws IOException {
        return switch (form) {
            case "gzip" -> gzip(bytes);
            case "gzip2" -> gzip(gzip(bytes));
            case "zlib" -> deflate(bytes, false);
            case "zlib-gzip" -> gzip(deflate(bytes, false));
            case "raw" -> deflate(bytes, true);
            default -> bytes;
        };
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            write(out, bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
        try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
            write(out, bytes);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** In parts: a deflater is slow over one large array. */
    private static void write(OutputStream out, byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; at += 8_192) {
            out.write(bytes, at, Math.min(8_192, bytes.length - at));
        }
    }
}
