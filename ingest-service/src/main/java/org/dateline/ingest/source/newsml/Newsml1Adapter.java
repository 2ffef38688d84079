package org.dateline.ingest.source.newsml;

import static org.dateline.ingest.source.newsml.NewsItemAdapter.child;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * From a {@code NewsItem} of NewsML 1 to an item. What says something about all of the item stands in its outer components, the text
 * in one of the inner ones. The id is that of RFC 3085 without the revision, which is the version. Stateless.
 */
final class Newsml1Adapter {

    SourceItem adapt(XmlElement item) {
        XmlElement identifier = child(child(item, "identification"), "newsidentifier");
        XmlElement management = child(item, "newsmanagement");
        List<XmlElement> components = Newsml1Components.all(item);
        DeclaredBuilder said = new DeclaredBuilder()
                .itemId(id(identifier))
                .version(identifier.textOf("revisionid").orElse(null))
                .published(
                        management.textOf("firstcreated", "thisrevisioncreated").orElse(null))
                .updated(management.textOf("thisrevisioncreated").orElse(null))
                .urgency(urgency(management))
                .headline(line(components, "headline"))
                .summary(Newsml1Components.summary(components).orElse(null))
                .located(line(components, "dateline"))
                .copyrightNotice(line(components, "copyrightline"))
                .usageTerms(line(components, "rightsline"))
                .language(formal(components, "descriptivemetadata", "language"))
                .publisher(party(components, "provider")
                        .or(() -> party(components, "source"))
                        .or(() -> identifier.textOf("providerid"))
                        .orElse(null));
        authors(components).forEach(said::author);
        Newsml1Subjects.collect(components, said);
        Newsml1Components.images(components, said);
        String status = child(management, "status").attribute("formalname").orElse("usable");
        String release = release(management);
        PubStatus pubStatus = status(status, release);
        said.embargoed(status.equalsIgnoreCase("embargoed") ? release : null);
        said.edNote(String.join("\n", instructions(management)));
        NewsContent content = pubStatus == PubStatus.CANCELED ? NewsContent.EMPTY : Newsml1Components.body(components);
        return new SourceItem(
                pubStatus,
                pubStatus == PubStatus.USABLE ? null : "Status " + status,
                null,
                null,
                null,
                content.format(),
                content.format() == ContentFormat.PLAIN ? "text/plain" : "text/html",
                StandardCharsets.UTF_8.name(),
                null,
                content.value().getBytes(StandardCharsets.UTF_8),
                said.build());
    }

    private static @Nullable String id(XmlElement identifier) {
        List<String> parts = Stream.of("providerid", "dateid", "newsitemid")
                .flatMap(name -> identifier.textOf(name).stream())
                .toList();
        return parts.size() == 3
                ? "urn:newsml:" + String.join(":", parts)
                : identifier.textOf("publicidentifier").orElse(null);
    }

    private static PubStatus status(String status, @Nullable String release) {
        return switch (status.toLowerCase(java.util.Locale.ROOT)) {
            case "usable" -> PubStatus.USABLE;
            case "embargoed" -> release == null ? PubStatus.WITHHELD : PubStatus.USABLE;
            case "canceled", "cancelled" -> PubStatus.CANCELED;
            default -> PubStatus.WITHHELD;
        };
    }

    /** When an embargo ends: the date at which the status will change to usable. */
    private static @Nullable String release(XmlElement management) {
        XmlElement change = child(management, "statuswillchange");
        boolean usable =
                child(change, "futurestatus").attribute("formalname").orElse("").equalsIgnoreCase("usable");
        return usable ? change.textOf("dateandtime").orElse(null) : null;
    }

    /** {@code Instruction} says what became of the revision before: an update, a rectification, a lifted embargo. */
    private static List<String> instructions(XmlElement management) {
        return management
                .elements("instruction")
                .flatMap(instruction -> instruction.attribute("formalname").stream())
                .map(instruction -> "instruction " + instruction)
                .toList();
    }

    private static @Nullable Integer urgency(XmlElement management) {
        try {
            return child(management, "urgency")
                    .attribute("formalname")
                    .map(Integer::valueOf)
                    .orElse(null);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static List<String> authors(List<XmlElement> components) {
        List<String> lines =
                Newsml1Components.lines(components, "byline").limit(1).toList();
        return lines.isEmpty() ? party(components, "creator").stream().toList() : lines;
    }

    private static @Nullable String line(List<XmlElement> components, String name) {
        return Newsml1Components.lines(components, name).findFirst().orElse(null);
    }

    private static @Nullable String formal(List<XmlElement> components, String... path) {
        Stream<XmlElement> found = components.stream();
        for (String name : Arrays.asList(path)) {
            found = found.flatMap(element -> element.elements(name));
        }
        return found.flatMap(element -> element.attribute("formalname").stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> party(List<XmlElement> components, String role) {
        return Optional.ofNullable(formal(components, "administrativemetadata", role, "party"));
    }
}
