package org.dateline.ingest.source.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of character sets as documents and servers write them. Stateless. */
public final class CharsetLabels {

    /** Labels that mean a superset, after the WHATWG Encoding Standard, section 4.2 (names and labels). */
    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("cp1251", "windows-1251"),
            Map.entry("cp1252", "windows-1252"));

    private static final Pattern HEADER = Pattern.compile("charset\\s{0,8}=\\s{0,8}[\"']?([A-Za-z0-9_:.-]{1,40})");
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s{0,8}=\\s{0,8}[\"']?([A-Za-z0-9_:.-]{1,40})");
    private static final int DECLARATION_REACH = 1024;

    private CharsetLabels() {}

    /** The character set of a label; empty where nobody knows it. */
    public static Optional<Charset> find(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(SUPERSETS.getOrDefault(name, name)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The label in a Content-Type header; empty where it has none. */
    public static Optional<String> ofHeader(String contentType) {
        Matcher matcher = HEADER.matcher(contentType.toLowerCase(Locale.ROOT));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The label in an XML declaration near the start of an ASCII-compatible document; empty where it has none. */
    public static Optional<String> ofXmlDeclaration(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_REACH), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARATION.matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
