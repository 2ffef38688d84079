package org.dateline.ingest.source.opml;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.ingest.source.xml.MalformedXmlException;
import org.dateline.ingest.source.xml.XmlDocument;
import org.dateline.ingest.source.xml.XmlElement;
import org.dateline.ingest.source.xml.XmlReader;
import org.dateline.ingest.source.xml.XmlRepair;
import org.jspecify.annotations.Nullable;

/**
 * Reads OPML 1.0, 1.1 and 2.0 (opml.org/spec2.opml). Folders are gone through and not kept. An outline is a feed that has an
 * {@code xmlUrl}, or, as old programs wrote it, a {@code url} with a type of a feed. Immutable; safe for many threads.
 */
final class OpmlParser {

    private static final int NAME_SHOWN = 60;
    private static final Set<String> FEED_TYPES = Set.of("rss", "atom", "feed", "rdf", "jsonfeed");

    private final XmlReader reader;

    OpmlParser(XmlReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a document.
     *
     * @param damaged whether its bytes were not valid in its character set
     * @throws MalformedXmlException where no way of reading finds an element
     */
    OpmlReading parse(String text, boolean damaged) throws MalformedXmlException {
        Set<XmlRepair> repairs = EnumSet.noneOf(XmlRepair.class);
        if (damaged) {
            repairs.add(XmlRepair.BAD_ENCODING);
        }
        XmlDocument document = reader.read(text);
        if (document.repairs().contains(XmlRepair.TOO_DEEP)) {
            // Thousands of outlines of which none is closed: each would stand inside the one before it.
            document = reader.read(OutlineFlattener.flatten(text));
            repairs.add(XmlRepair.TAG_SOUP);
        }
        repairs.addAll(document.repairs());
        Found found = new Found();
        found.walk(document.root());
        if (found.outlines == 0) {
            found.skipped.add(new OpmlReading.Skipped(
                    "document",
                    "no outline in it; its root is <" + document.root().name() + ">"));
        }
        return new OpmlReading(
                "opml",
                found.feeds,
                found.skipped,
                repairs.stream().map(XmlRepair::code).collect(Collectors.toUnmodifiableSet()));
    }

    private static final class Found {
        private final List<OpmlFeed> feeds = new ArrayList<>();
        private final List<OpmlReading.Skipped> skipped = new ArrayList<>();
        private int outlines;

        private void walk(XmlElement element) {
            if (element.name().equals("outline")) {
                take(element);
            }
            element.elements().forEach(this::walk);
        }

        private void take(XmlElement outline) {
            outlines++;
            String name = outline.attribute("title")
                    .or(() -> outline.attribute("text"))
                    .orElse(null);
            String where = "outline " + outlines + (name == null ? "" : " \"" + cut(name) + "\"");
            String type = outline.attribute("type").orElse("").toLowerCase(Locale.ROOT);
            String address = outline.attribute("xmlurl")
                    .or(() -> FEED_TYPES.contains(type) ? outline.attribute("url") : Optional.empty())
                    .orElse(null);
            if (address != null && !type.equals("include")) {
                // An outline has to have a text: where there is no name it is the address.
                String distinct = address.equals(name) ? null : name;
                feeds.add(new OpmlFeed(
                        where, address, distinct, outline.attribute("language").orElse(null), settings(outline)));
            } else {
                reason(outline, type).ifPresent(reason -> skipped.add(new OpmlReading.Skipped(where, reason)));
            }
        }
    }

    private static Optional<String> reason(XmlElement outline, String type) {
        if (type.equals("include")) {
            return Optional.of("includes another list, which is not fetched");
        }
        if (outline.attribute("htmlurl").isPresent() || outline.attribute("url").isPresent()) {
            return Optional.of("has the address of a page, and none of a feed");
        }
        boolean folder = outline.elements("outline").findAny().isPresent();
        return folder ? Optional.empty() : Optional.of("has no address");
    }

    private static @Nullable OpmlSettings settings(XmlElement outline) {
        OpmlSettings settings = new OpmlSettings(
                own(outline, OpmlSettings.INTERVAL_SECONDS),
                own(outline, OpmlSettings.DEFAULT_ZONE),
                own(outline, OpmlSettings.FETCH_PAGES),
                own(outline, OpmlSettings.IDENTITY_POLICY),
                own(outline, OpmlSettings.ENABLED));
        return settings.equals(new OpmlSettings("", "", "", "", "")) ? null : settings;
    }

    private static String own(XmlElement outline, String name) {
        return outline.attribute(name.toLowerCase(Locale.ROOT)).orElse("");
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= NAME_SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME_SHOWN - 3)) + "...";
    }
}
