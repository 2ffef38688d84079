package org.dateline.enrich.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.enrich.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a document's bytes: byte order mark, valid UTF-8, the charset that the server gives, the one that the document names, else what
 * its letters look like, else windows-1252. Valid UTF-8 is believed before any label, because it does not come about by chance
 * while labels are often wrong; a label that the bytes do not fit, or Latin-1 over another script, is passed over.
 * Never throws on bad bytes. Stateless and thread-safe.
 */
final class ContentDecoder {

    /** Where the HTML standard looks for a {@code meta} element, and some more, for pages with long comments. */
    private static final int HEAD = 8_192;

    private static final Pattern META = Pattern.compile(
            "(?:charset|encoding)\\s{0,10}=\\s{0,10}[\"']?\\s{0,10}([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final CharsetGuess GUESS = CharsetGuess.load();
    private static final Map<String, String> LABELS = labels();

    /** Without it there is no charset that writes other scripts in seven bits, so that their bytes would look like UTF-8. */
    private static final char ESCAPE = '\u001B';

    private ContentDecoder() {}

    /**
     * The text of the bytes.
     *
     * @param given what the server said; null where it said nothing
     */
    static String decode(byte[] content, @Nullable String given) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        Charset wide = wide(content);
        if (wide != null) {
            return new String(content, wide);
        }
        String utf8 = Utf8Decoder.decode(content);
        if (utf8 != null && utf8.indexOf(ESCAPE) < 0) {
            return utf8;
        }
        Charset server = charset(given);
        Charset page = charset(metaName(content));
        Charset named = server != null ? server : page;
        if (utf8 != null && (named == null || !is7Bit(named))) {
            return utf8;
        }
        for (Charset claim : new Charset[] {server, page}) {
            String text = claim == null || isRefuted(claim, content) ? null : strictly(content, claim);
            if (text != null) {
                return text;
            }
        }
        return damaged(content, server, page);
    }

    /** Nothing fits without an error: a few are forgiven what was stated, then the letters decide. */
    private static String damaged(byte[] content, @Nullable Charset server, @Nullable Charset page) {
        if (Utf8Salvage.isMostlyUtf8(content)) {
            return Utf8Salvage.decode(content);
        }
        for (Charset claim : new Charset[] {server, page}) {
            if (claim != null && !isSingleByte(claim) && !isWide(claim) && !isMostlyBroken(content, claim)) {
                return new String(content, claim);
            }
        }
        Charset guess = GUESS.guess(content);
        if (guess != null) {
            return new String(content, guess);
        }
        Charset named = server != null ? server : page;
        return new String(content, named == null || !isSingleByte(named) ? WINDOWS_1252 : named);
    }

    /** Latin-1 is what servers say that know nothing: it does not hold where most letters are of another script. */
    private static boolean isRefuted(Charset claim, byte[] content) {
        if (isWide(claim)) {
            return wide(content) == null;
        }
        if (!claim.equals(WINDOWS_1252) || !CharsetGuess.isOtherScript(content)) {
            return false;
        }
        Charset guess = GUESS.guess(content);
        return guess != null && !guess.equals(WINDOWS_1252);
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** UTF-16 without a mark: every other byte of its ASCII is zero, which no other text has. */
    private static @Nullable Charset wide(byte[] content) {
        int length = Math.min(content.length, HEAD) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += content[i] == 0 ? 1 : 0;
            odd += content[i + 1] == 0 ? 1 : 0;
        }
        boolean some = even + odd > length / 20;
        boolean one = Math.min(even, odd) * 10 <= Math.max(even, odd);
        return !some || !one ? null : even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1.0f;
    }

    /** Charsets that write other scripts in seven bits, so that their bytes look like UTF-8. */
    private static boolean is7Bit(Charset charset) {
        String name = charset.name().toUpperCase(Locale.ROOT);
        return name.startsWith("ISO-2022") || name.startsWith("X-ISO-2022");
    }

    /** Whether errors are more than a few: one in ten of the characters beyond ASCII. */
    private static boolean isMostlyBroken(byte[] content, Charset charset) {
        String text = new String(content, charset);
        int beyond = 0;
        int broken = 0;
        for (int i = 0; i < text.length(); i++) {
            beyond += text.charAt(i) >= 0x80 ? 1 : 0;
            broken += text.charAt(i) == '\uFFFD' ? 1 : 0;
        }
        return broken * 10 > beyond;
    }

    private static @Nullable String strictly(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null; // not this charset, which is what the caller asks
        }
    }

    private static @Nullable String metaName(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        while (meta.find()) {
            int tag = head.lastIndexOf('<', meta.start());
            // Scripts and links name encodings too: theirs.
            if (tag >= 0 && (head.startsWith("?xml", tag + 1) || head.regionMatches(true, tag + 1, "meta", 0, 4))) {
                return meta.group(1);
            }
        }
        return null;
    }

    /** Names whose meaning on the web is another than their own. */
    private static Map<String, String> labels() {
        return WordList.lines(ContentDecoder.class, "charset-labels.tsv").stream()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
    }

    /** As browsers do, Latin-1 and ASCII are read as windows-1252, and other names as the larger sets that Windows made of them. */
    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String folded = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(LABELS.getOrDefault(folded, folded));
        } catch (IllegalArgumentException e) {
            return null; // an unknown name says nothing
        }
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
