package org.dateline.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSubKeysTest {

    private static final String FEED = "post.example/a feed?ü=1";
    private static final byte[] BODY = "words".getBytes(StandardCharsets.UTF_8);

    private final WebSubKeys keys = new WebSubKeys("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Test
    void pathsLeadBackToTheirFeedAndCannotBeMadeUp() {
        String[] path = keys.path(FEED).split("/", -1);
        assertThat(path).hasSize(2);
        assertThat(keys.feedOf(path[0], path[1])).contains(FEED);
        String other = keys.path("other").split("/", -1)[0];
        assertThat(keys.feedOf(other, path[1])).isEmpty();
        assertThat(keys.feedOf("%%%", path[1])).isEmpty();
        assertThat(new WebSubKeys(new byte[16]).feedOf(path[0], path[1])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sha1,HmacSHA1", "sha256,HmacSHA256", "sha384,HmacSHA384", "SHA512,HmacSHA512"})
    void signaturesOfAllMethods(String method, String algorithm) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(keys.hubSecret(FEED).getBytes(StandardCharsets.US_ASCII), algorithm));
        String right = method + "=" + HexFormat.of().formatHex(mac.doFinal(BODY));
        assertThat(keys.isSigned(FEED, right, BODY)).isTrue();
        assertThat(keys.isSigned("other", right, BODY)).isFalse();
        assertThat(keys.isSigned(FEED, right, new byte[0])).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL", "''", "sha256", "sha256=", "md5=abc", "=abc"},
            nullValues = "NULL")
    void anythingElseIsNotSigned(String signature) {
        assertThat(keys.isSigned(FEED, signature, BODY)).isFalse();
    }
}
