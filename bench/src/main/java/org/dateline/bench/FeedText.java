package org.dateline.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/** RSS of invented news: the same feed and item number give the same text. Immutable; safe for many threads. */
final class FeedText {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final String[] WORDS =
            ("harbor council ferry bridge storm market river school budget strike minister vote"
                            + " train mayor rescue valley report police coast winter factory union museum election court island"
                            + " the of and in to a for with on said after before new old between under city people years day")
                    .split(" ");
    private static final int POOL = 64 * 1024;

    private final String pool;

    FeedText() {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder(POOL + 16);
        while (text.length() < POOL) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(12) == 0 ? ". " : " ");
        }
        this.pool = text.toString();
    }

    /** A feed that shows some items, the newest first; each of 1 to 2 KB. */
    byte[] rss(String base, int feed, int newest, int items) {
        StringBuilder xml = new StringBuilder(items * 2048);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Feed ")
                .append(feed)
                .append("</title><link>")
                .append(base)
                .append("/</link><description>Load</description>\n");
        for (int item = newest; item > newest - items && item >= 0; item--) {
            item(xml, base, feed, item);
        }
        return xml.append("</channel></rss>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** When an item is said to have been published; also the Last-Modified of a feed whose newest item it is. */
    static String date(int item) {
        return HTTP_DATE.format(BEGIN.plusSeconds(60L * item).atOffset(ZoneOffset.UTC));
    }

    private void item(StringBuilder xml, String base, int feed, int item) {
        SplittableRandom random = new SplittableRandom(feed * 100_003L + item);
        xml.append("<item><title>Item ")
                .append(item)
                .append(" of ")
                .append(feed)
                .append(": ");
        words(xml, random, 60);
        String link = base + "/item/" + feed + "/" + item;
        xml.append("</title><link>").append(link).append("</link><guid isPermaLink=\"true\">");
        xml.append(link).append("</guid><pubDate>").append(date(item)).append("</pubDate><description>&lt;p&gt;");
        words(xml, random, 800 + random.nextInt(900));
        xml.append("&lt;/p&gt;</description></item>\n");
    }

    private void words(StringBuilder xml, SplittableRandom random, int length) {
        int from = random.nextInt(POOL - length);
        xml.append(pool, from, from + length);
    }
}
