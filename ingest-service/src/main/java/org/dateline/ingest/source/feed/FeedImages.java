package org.dateline.ingest.source.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Finds the images of an item: enclosures, media:content and media:thumbnail (also in media:group), itunes:image. Stateless. */
final class FeedImages {

    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "svg");

    void collect(XmlElement item, DeclaredBuilder said, String... bases) {
        Stream<XmlElement> media =
                Stream.concat(item.elements(), item.elements("media:group").flatMap(XmlElement::elements));
        media.flatMap(FeedImages::withThumbnails).forEach(element -> {
            String address = addressOf(element);
            if (address != null) {
                said.image(
                        Addresses.absolute(address, bases),
                        caption(element, item).orElse(null),
                        element.textOf("media:credit")
                                .or(() -> item.textOf("media:credit"))
                                .orElse(null));
            }
        });
    }

    /** A video brings its still along. */
    private static Stream<XmlElement> withThumbnails(XmlElement element) {
        boolean content = element.name().equals("media:content");
        return content ? Stream.concat(Stream.of(element), element.elements("media:thumbnail")) : Stream.of(element);
    }

    private static @Nullable String addressOf(XmlElement element) {
        return switch (element.name()) {
            case "enclosure", "media:content" ->
                isImage(element) ? element.attribute("url").orElse(null) : null;
            case "media:thumbnail" -> element.attribute("url").orElse(null);
            case "itunes:image" -> element.attribute("href").orElse(null);
            case "atom:link", "link" ->
                element.attribute("rel").orElse("").equals("enclosure") && isImage(element)
                        ? element.attribute("href").orElse(null)
                        : null;
            default -> null;
        };
    }

    private static boolean isImage(XmlElement element) {
        Optional<String> kind = element.attribute("medium").or(() -> element.attribute("type"));
        if (kind.isPresent()) {
            return kind.get().toLowerCase(Locale.ROOT).startsWith("image");
        }
        String address =
                element.attribute("url").or(() -> element.attribute("href")).orElse("");
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static Optional<String> caption(XmlElement element, XmlElement item) {
        return element.textOf("media:description", "media:title")
                .or(() -> item.elements("media:group")
                        .flatMap(group -> group.textOf("media:description", "media:title").stream())
                        .findFirst());
    }
}
