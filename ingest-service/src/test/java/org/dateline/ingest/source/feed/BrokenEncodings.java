package org.dateline.ingest.source.feed;

import static org.dateline.ingest.source.feed.BrokenFeed.encoded;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Feeds whose bytes are not what is said of them. */
final class BrokenEncodings {

    private static final String RSS =
            BrokenRss.feed(BrokenRss.A, BrokenRss.B, BrokenRss.C).replace("Text", "Größe –");

    private BrokenEncodings() {}

    static Stream<BrokenFeed> feeds() {
        String bare = RSS.substring(BrokenRss.PROLOG.length());
        byte[] salted = RSS.replace("Größe – 2", "Gr#e").getBytes(StandardCharsets.UTF_8);
        byte[] cut = RSS.replace("Größe – 2", "Gr#e").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < salted.length; i++) {
            if (salted[i] == '#') {
                salted[i] = (byte) 0xF6;
                cut[i] = (byte) 0xC3;
            }
        }
        return Stream.of(
                encoded("windows-1252 that says UTF-8", "charset", RSS, "windows-1252", null),
                encoded("UTF-8 that says ISO 8859-1", "charset", RSS.replace("UTF-8", "ISO-8859-1"), "UTF-8", null),
                encoded("a charset that nobody knows", "charset", RSS.replace("UTF-8", "x-harbor"), "UTF-8", null),
                encoded("a charset that is blank", "charset", RSS.replace("UTF-8", ""), "UTF-8", null),
                encoded("UTF-8 that says UTF-16", "charset", RSS.replace("UTF-8", "UTF-16"), "UTF-8", null),
                encoded("UTF-16 that says UTF-8", "charset", RSS, "UTF-16", null),
                encoded("UTF-16 without a mark", "charset", RSS, "UTF-16LE", null),
                encoded("UTF-16 of the other order without a mark", "charset", bare, "UTF-16BE", null),
                encoded("UTF-32 without a mark", "charset", RSS, "UTF-32BE", null),
                encoded(
                        "a mark of UTF-8 on what says ISO 8859-1",
                        "charset",
                        "\uFEFF" + RSS.replace("UTF-8", "ISO-8859-1"),
                        "UTF-8",
                        null),
                encoded(
                        "a server that says ISO 8859-1 of UTF-8",
                        "charset",
                        RSS,
                        "UTF-8",
                        "text/xml; charset=iso-8859-1"),
                encoded(
                        "a server that says UTF-8 of windows-1252",
                        "charset",
                        bare,
                        "windows-1252",
                        "text/xml; charset=utf-8"),
                encoded("a server that says text/html", "charset", RSS, "UTF-8", "text/html"),
                encoded("a server that says nothing", "charset", bare, "windows-1252", ""),
                encoded("encoded twice", "charset", twice(RSS), "UTF-8", null),
                bytes("single bytes of windows-1252 in UTF-8", salted, null),
                bytes("half a character of UTF-8", cut, null),
                bytes("half a character at the end", with(RSS, 0xE2, 0x80), null),
                bytes("zero bytes in between", with(RSS.replace("Größe", "\u0000Gr\u0000"), '\n'), null),
                bytes("a mark of UTF-8 on windows-1252", marked(bare), null));
    }

    private static BrokenFeed bytes(String kind, byte[] bytes, @Nullable String contentType) {
        return new BrokenFeed(
                kind, "charset", bytes, contentType, List.of(BrokenFeed.FERRY, BrokenFeed.BRIDGE, BrokenFeed.FAIR));
    }

    private static String twice(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static byte[] with(String text, int... more) {
        byte[] start = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(start, start.length + more.length);
        for (int i = 0; i < more.length; i++) {
            all[start.length + i] = (byte) more[i];
        }
        return all;
    }

    private static byte[] marked(String text) {
        byte[] rest = text.getBytes(java.nio.charset.Charset.forName("windows-1252"));
        byte[] all = new byte[rest.length + 3];
        all[0] = (byte) 0xEF;
        all[1] = (byte) 0xBB;
        all[2] = (byte) 0xBF;
        System.arraycopy(rest, 0, all, 3, rest.length);
        return all;
    }
}
