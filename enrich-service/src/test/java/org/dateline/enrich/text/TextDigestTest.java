package org.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDigestTest {

    @Test
    void isSha256OfUtf8() {
        // FIPS 180-2, appendix B.1.
        assertThat(TextDigest.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(TextDigest.of("é")).isEqualTo(TextDigest.of(new byte[] {(byte) 0xC3, (byte) 0xA9}));
    }
}
