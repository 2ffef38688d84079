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
            Map.entry("iso88591", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("x-cp1252", "windows-1252"),
            Map.entry("cp1252", "windows-1252"),
            Map.entry("x-cp1250", "windows-1250"),
            Map.entry("x-cp1251", "windows-1251"),
            Map.entry("cp1251", "windows-1251"),
            Map.entry("koi8", "KOI8-R"),
            Map.entry("koi", "KOI8-R"),
            Map.entry("koi8-ru", "KOI8-U"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("chinese", "GB18030"),
            Map.entry("x-x-big5", "Big5"),
            Map.entry("cn-big5", "Big5"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("ms_kanji", "windows-31j"),
            Map.entry("x-euc-jp", "EUC-JP"),
            Map.entry("korean", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"));

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
