package org.dateline.ingest.source.feed;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.ingest.source.xml.XmlElement;

/** Names of the people who wrote something. Stateless. */
final class FeedAuthors {

    /** Elements of RSS and of the extensions that name a person, the most exact first. */
    private static final String[] RSS = {"dc:creator", "dc:author", "author", "atom:author", "itunes:author"};

    private FeedAuthors() {}

    /**
     * Those of an item. Of what a channel says only itunes:author is meant for its items too, by its specification: a managing editor
     * has not written them.
     */
    static List<String> ofRss(XmlElement item, XmlElement channel) {
        for (String name : RSS) {
            List<String> found = names(item.elements(name));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return names(channel.elements("itunes:author"));
    }

    /** Those of an entry, else of the feed that it was taken from, else of the feed that it is in (RFC 4287, section 4.2.1). */
    static List<String> ofAtom(XmlElement entry, XmlElement feed) {
        List<XmlElement> places = Stream.of(Stream.of(entry), AtomNames.children(entry, "source"), Stream.of(feed))
                .flatMap(each -> each)
                .toList();
        for (XmlElement place : places) {
            List<String> found =
                    names(Stream.concat(AtomNames.children(place, "author"), place.elements("dc:creator")));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return names(entry.elements("itunes:author"));
    }

    private static List<String> names(Stream<XmlElement> people) {
        return people.map(FeedAuthors::nameOf).filter(name -> !name.isBlank()).toList();
    }

    /** Name or mail address; of an author who is not taken apart, the text. An author's page is no name. */
    private static String nameOf(XmlElement author) {
        return AtomNames.text(author, "name", "email").orElseGet(() -> {
            boolean person = AtomNames.text(author, "uri", "url", "homepage").isPresent();
            return inBrackets(person ? author.ownText() : author.text());
        });
    }

    /** The person in {@code mail@example.org (Name)}, which RSS 2.0 asks for, or {@code Name (mail@example.org)}; else all of it. */
    private static String inBrackets(String author) {
        int open = author.indexOf('(');
        int close = author.lastIndexOf(')');
        if (author.indexOf('@') >= 0 && open >= 0 && close > open) {
            String before = author.substring(0, open).strip();
            String inside = author.substring(open + 1, close).strip();
            String name = before.indexOf('@') >= 0 ? inside : before;
            return name.isEmpty() ? author : name;
        }
        int angle = author.indexOf('<');
        boolean mail = angle > 0 && author.endsWith(">") && author.indexOf('@') > angle;
        return mail ? author.substring(0, angle).strip() : author;
    }
}
