package org.dateline.ingest.source.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.ingest.source.FeedFacts;
import org.dateline.ingest.source.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a feed says of itself: ttl, skipHours and skipDays (RSS 2.0), the update period of the RDF Site Summary syndication
 * module, links to a WebSub hub and to itself. Stateless.
 */
final class FeedFactsReader {

    /** A year in minutes; what is longer is a mistake. */
    private static final long MAX_MINUTES = 366L * 24 * 60;

    FeedFacts read(XmlElement root, String address) {
        XmlElement channel = root.elements()
                .filter(child -> local(child).equals("channel"))
                .findFirst()
                .orElse(root);
        return new FeedFacts(
                ttl(channel),
                skipHours(channel),
                skipDays(channel),
                link(root, channel, "hub", address),
                link(root, channel, "self", address));
    }

    private static @Nullable Duration ttl(XmlElement channel) {
        Optional<Duration> ttl = channel.textOf("ttl").flatMap(FeedFactsReader::minutes);
        return ttl.or(() -> channel.textOf("syn:updateperiod", "sy:updateperiod")
                        .flatMap(period -> updatePeriod(period, channel)))
                .orElse(null);
    }

    private static Optional<Duration> updatePeriod(String period, XmlElement channel) {
        Duration whole = switch (period.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> Duration.ZERO;
        };
        long frequency = channel.textOf("syn:updatefrequency", "sy:updatefrequency")
                .flatMap(FeedFactsReader::minutes)
                .map(Duration::toMinutes)
                .orElse(1L);
        return whole.isZero() ? Optional.empty() : Optional.of(whole.dividedBy(Math.max(1, frequency)));
    }

    private static Optional<Duration> minutes(String text) {
        try {
            long minutes = Long.parseLong(text.strip());
            return minutes > 0 && minutes <= MAX_MINUTES ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** RSS 2.0 counts from 0 to 23; RSS 0.91 counted from 1 to 24. */
    private static Set<Integer> skipHours(XmlElement channel) {
        Set<Integer> hours = new HashSet<>();
        inside(channel, "skiphours", "hour").forEach(text -> {
            try {
                int hour = Integer.parseInt(text);
                if (hour >= 0 && hour <= 24) {
                    hours.add(hour % 24);
                }
            } catch (NumberFormatException notAnHour) {
                // Says nothing.
            }
        });
        return hours;
    }

    private static Set<DayOfWeek> skipDays(XmlElement channel) {
        Set<DayOfWeek> days = new HashSet<>();
        inside(channel, "skipdays", "day").forEach(text -> {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.name().equals(text.toUpperCase(Locale.ROOT))) {
                    days.add(day);
                }
            }
        });
        return days;
    }

    private static Stream<String> inside(XmlElement channel, String list, String entry) {
        return channel.elements(list)
                .flatMap(element -> element.elements(entry))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty());
    }

    private static @Nullable String link(XmlElement root, XmlElement channel, String relation, String address) {
        return Stream.concat(channel.elements(), root.elements())
                .filter(element -> local(element).equals("link"))
                .filter(link -> link.attribute("rel").orElse("").equalsIgnoreCase(relation))
                .flatMap(link -> link.attribute("href").stream())
                .map(href -> Addresses.absolute(href, root.base(), address))
                .filter(href -> href != null)
                .findFirst()
                .orElse(null);
    }

    private static String local(XmlElement element) {
        return element.name().substring(element.name().indexOf(':') + 1);
    }
}
