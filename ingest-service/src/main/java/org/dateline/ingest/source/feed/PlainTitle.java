package org.dateline.ingest.source.feed;

import org.jsoup.Jsoup;

/** The title of a feed is a name for people: tags and entities that stand in it are taken for what they mean. Stateless. */
final class PlainTitle {

    private PlainTitle() {}

    static String of(String title) {
        boolean markup = title.indexOf('<') >= 0 || title.indexOf('&') >= 0;
        String text = markup ? Jsoup.parseBodyFragment(title).text() : title;
        String plain = text.isBlank() ? title : text;
        return plain.strip().replaceAll("\\s{1,1000}", " ");
    }
}
