package org.dateline.enrich.article;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Decodes UTF-8 strictly, as Unicode's table 3-7 of well-formed sequences says. Pages are nearly all ASCII with a few other characters,
 * on which the JDK's decoders go byte by byte; this one takes eight bytes at once, in about half the time. Stateless and thread-safe.
 */
final class Utf8Decoder {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8Decoder() {}

    /** The text of the bytes; null where they are not well-formed UTF-8. */
    static @Nullable String decode(byte[] bytes) {
        char[] out = new char[bytes.length];
        int length = decode(bytes, out);
        return length < 0 ? null : new String(out, 0, length);
    }

    private static int decode(byte[] bytes, char[] out) {
        int i = 0;
        int to = 0;
        while (i < bytes.length) {
            if (i + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
                for (int k = 0; k < Long.BYTES; k++) {
                    out[to + k] = (char) bytes[i + k];
                }
                i += Long.BYTES;
                to += Long.BYTES;
                continue;
            }
            int first = bytes[i];
            if (first >= 0) {
                out[to++] = (char) first;
                i++;
                continue;
            }
            int length = length(first);
            int c = length == 0 || i + length > bytes.length ? -1 : codePoint(bytes, i, length);
            if (c < 0) {
                return -1;
            }
            to += Character.toChars(c, out, to);
            i += length;
        }
        return to;
    }

    private static int length(int first) {
        int b = first & 0xFF;
        if (b >= 0xC2 && b <= 0xDF) {
            return 2;
        }
        if ((b & 0xF0) == 0xE0) {
            return 3;
        }
        return b >= 0xF0 && b <= 0xF4 ? 4 : 0;
    }

    /** The code point of the sequence; -1 where it is overlong, a surrogate, beyond Unicode or broken off. */
    private static int codePoint(byte[] bytes, int start, int length) {
        int c = bytes[start] & (0x7F >> length);
        for (int i = start + 1; i < start + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return -1;
            }
            c = (c << 6) | (bytes[i] & 0x3F);
        }
        boolean overlong = length == 3 ? c < 0x800 : length == 4 && c < 0x10000;
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return overlong || surrogate || c > Character.MAX_CODE_POINT ? -1 : c;
    }
}
