package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the date of publication in the data that pages hold in scripts when nothing else tells: applications that draw their text in the
 * browser, and shops. No script is understood or run; names and values are looked for. Stateless.
 */
final class ScriptDates {

    private static final List<String> NAMES = List.of(
            "datePublished",
            "publishedAt",
            "published_at",
            "publishDate",
            "publish_date",
            "publicationDate",
            "publication_date",
            "pubDate",
            "publishedDate",
            "publishingDate",
            "PublishingDate",
            "dateCreated",
            "uploadDate",
            "createdAt",
            "created_at");

    /** Characters of scripts that are looked at. */
    private static final int LIMIT = 2_000_000;

    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST_LINK = 8;

    private ScriptDates() {}

    /** The first value of each name, in the order of the names. */
    static List<RawTime> find(Page page) {
        Document document = page.tree().element(0).ownerDocument();
        List<RawTime> found = new ArrayList<>();
        if (document == null) {
            return found;
        }
        StringBuilder scripts = new StringBuilder();
        for (Element script : document.getElementsByTag("script")) {
            String data = script.data();
            if (data.length() <= LIMIT - scripts.length()) {
                scripts.append(data).append('\n');
            }
        }
        String data = scripts.toString();
        for (String name : NAMES) {
            String value = value(data, data.indexOf(name), name.length());
            if (!value.isEmpty()) {
                found.add(new RawTime(value, DateSource.SCRIPT));
            }
        }
        return found;
    }

    /** What stands behind the name: quotes, colon and quotes, then a value that starts with a digit. */
    private static String value(String data, int name, int length) {
        if (name < 0) {
            return "";
        }
        int start = name + length;
        int most = Math.min(data.length(), start + LONGEST_LINK);
        while (start < most && "\"'\\:= ".indexOf(data.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < Math.min(data.length(), start + LONGEST_VALUE) && isPart(data.charAt(end))) {
            end++;
        }
        boolean dated = start > name + length && end - start >= 8 && data.charAt(start) <= '9';
        return dated ? data.substring(start, end) : "";
    }

    private static boolean isPart(char c) {
        return (c >= '0' && c <= '9')
                || c == '-'
                || c == ':'
                || c == 'T'
                || c == 'Z'
                || c == '+'
                || c == '.'
                || c == '/'
                || c == ' ';
    }
}
