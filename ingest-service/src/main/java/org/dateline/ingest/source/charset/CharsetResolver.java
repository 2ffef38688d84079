package org.dateline.ingest.source.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.source.CharsetProvenance;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a document: byte order mark, then HTTP, then the XML declaration, then a detector. A claim that the bytes refute is
 * passed over: a multi-byte set in which they are not valid, or a single-byte set (in which everything is valid)
 * where the bytes are well-formed UTF-8 beyond ASCII, which does not happen by chance. Stateless.
 */
public final class CharsetResolver {

    private record Claim(Charset charset, CharsetProvenance provenance) {}

    private final LegacyCharsetDetector detector = new LegacyCharsetDetector();

    /**
     * Decodes a document; always ends with a text, however bad the bytes are.
     *
     * @param contentType Content-Type header; null where there is none
     */
    public DecodedText decode(byte[] bytes, @Nullable String contentType) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            return decodeMarked(bytes, mark.get());
        }
        List<Claim> claims = claims(bytes, contentType);
        boolean utf8 = strictly(bytes, StandardCharsets.UTF_8).isPresent();
        boolean ascii = utf8 && isAscii(bytes);
        for (Claim claim : claims) {
            if (isRefuted(claim.charset(), bytes, utf8 && !ascii)) {
                continue;
            }
            Optional<String> text = strictly(bytes, claim.charset());
            if (text.isPresent()) {
                return new DecodedText(text.get(), claim.charset(), claim.provenance(), false);
            }
        }
        if (utf8) {
            CharsetProvenance by = ascii ? CharsetProvenance.DEFAULT : CharsetProvenance.DETECTOR;
            return new DecodedText(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, by, false);
        }
        return decodeDamaged(bytes, claims);
    }

    private DecodedText decodeMarked(byte[] bytes, ByteOrderMark mark) {
        byte[] rest = Arrays.copyOfRange(bytes, mark.length(), bytes.length);
        Optional<String> text = strictly(rest, mark.charset());
        String decoded = text.orElseGet(() -> mark.charset().equals(StandardCharsets.UTF_8)
                ? Utf8Salvage.decode(rest)
                : new String(rest, mark.charset()));
        return new DecodedText(decoded, mark.charset(), CharsetProvenance.BOM, text.isEmpty());
    }

    private DecodedText decodeDamaged(byte[] bytes, List<Claim> claims) {
        Optional<Charset> detected = detector.detect(bytes);
        if (detected.isPresent() && strictly(bytes, detected.get()).isPresent()) {
            return new DecodedText(
                    new String(bytes, detected.get()), detected.get(), CharsetProvenance.DETECTOR, false);
        }
        if (Utf8Salvage.isMostlyUtf8(bytes)) {
            CharsetProvenance by = claims.isEmpty()
                    ? CharsetProvenance.DETECTOR
                    : claims.get(0).provenance();
            return new DecodedText(Utf8Salvage.decode(bytes), StandardCharsets.UTF_8, by, true);
        }
        for (Claim claim : claims) {
            if (!isRefuted(claim.charset(), bytes, false) && !claim.charset().equals(StandardCharsets.UTF_8)) {
                return new DecodedText(new String(bytes, claim.charset()), claim.charset(), claim.provenance(), true);
            }
        }
        Charset fallback = Charset.forName("windows-1252");
        return new DecodedText(new String(bytes, fallback), fallback, CharsetProvenance.DEFAULT, !claims.isEmpty());
    }

    private static List<Claim> claims(byte[] bytes, @Nullable String contentType) {
        List<Claim> claims = new ArrayList<>();
        if (contentType != null) {
            CharsetLabels.ofHeader(contentType)
                    .flatMap(CharsetLabels::find)
                    .ifPresent(charset -> claims.add(new Claim(charset, CharsetProvenance.HTTP)));
        }
        CharsetLabels.ofXmlDeclaration(bytes)
                .flatMap(CharsetLabels::find)
                .ifPresent(charset -> claims.add(new Claim(charset, CharsetProvenance.XML)));
        ByteOrderMark.guessWide(bytes).ifPresent(charset -> claims.add(new Claim(charset, CharsetProvenance.DETECTOR)));
        return claims;
    }

    private static boolean isRefuted(Charset charset, byte[] bytes, boolean utf8BeyondAscii) {
        boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
        if (wide) {
            return ByteOrderMark.guessWide(bytes).isEmpty();
        }
        return utf8BeyondAscii && isSingleByte(charset);
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1.0f;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte value : bytes) {
            if (value < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notInThisCharset) {
            return Optional.empty();
        }
    }
}
