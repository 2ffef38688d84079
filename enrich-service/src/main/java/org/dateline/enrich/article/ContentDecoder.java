package org.dateline.enrich.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a document's bytes: byte order mark, valid UTF-8, the charset that is given or that the document names, else windows-1252. Valid
 * UTF-8 with bytes beyond ASCII is believed before any label, because it does not come about by chance while labels are often wrong.
 * Never throws on bad bytes. Stateless and thread-safe.
 */
final class ContentDecoder {

    /** Where the HTML standard looks for a {@code meta} element, and some more, for pages with long comments. */
    private static final int HEAD = 8_192;

    private static final Pattern META = Pattern.compile(
            "(?:charset|encoding)\\s{0,10}=\\s{0,10}[\"']?\\s{0,10}([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private ContentDecoder() {}

    /** The text of the bytes. */
    static String decode(byte[] content, @Nullable String given) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        String utf8 = Utf8Decoder.decode(content);
        Charset named = charset(given);
        if (named == null) {
            named = charset(metaName(content));
        }
        if (utf8 != null && (named == null || !is7Bit(named))) {
            return utf8;
        }
        if (named == null || named.equals(StandardCharsets.UTF_8)) {
            return named == null || isMostlyBroken(content)
                    ? new String(content, WINDOWS_1252)
                    : new String(content, StandardCharsets.UTF_8);
        }
        return new String(content, named);
    }

    /** Charsets that write other scripts in seven bits, so that their bytes look like UTF-8. */
    private static boolean is7Bit(Charset charset) {
        String name = charset.name().toUpperCase(Locale.ROOT);
        return name.startsWith("ISO-2022")
                || name.startsWith("UTF-16")
                || name.startsWith("UTF-32")
                || name.startsWith("X-ISO-2022");
    }

    /** Whether more of the bytes beyond ASCII are broken as UTF-8 than are not. */
    private static boolean isMostlyBroken(byte[] content) {
        int high = 0;
        int lead = 0;
        for (byte b : content) {
            if ((b & 0x80) != 0) {
                high++;
            }
            if ((b & 0xE0) == 0xC0 || (b & 0xF0) == 0xE0) {
                lead++;
            }
        }
        String text = new String(content, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        return broken * 2 > Math.max(lead, high / 2);
    }

    private static @Nullable String metaName(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        return meta.find() ? meta.group(1) : null;
    }

    /** As browsers do, Latin-1 and ASCII are read as windows-1252. */
    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String folded = name.strip().toLowerCase(Locale.ROOT);
        if (folded.equals("iso-8859-1")
                || folded.equals("us-ascii")
                || folded.equals("ascii")
                || folded.equals("latin1")) {
            return WINDOWS_1252;
        }
        try {
            return Charset.forName(folded.equals("gb2312") ? "gb18030" : folded);
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
