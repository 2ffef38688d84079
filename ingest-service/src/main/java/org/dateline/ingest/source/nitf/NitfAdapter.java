package org.dateline.ingest.source.nitf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.xml.XmlElement;
import org.dateline.ingest.source.xml.XmlNames;
import org.jspecify.annotations.Nullable;

/** From an {@code nitf} element to an item. Stateless. */
public final class NitfAdapter {

    /** Adapts a document. */
    public SourceItem adapt(XmlElement document) {
        XmlElement nitf = XmlNames.ofRoot(document);
        XmlElement head = NitfHead.child(nitf, "head");
        XmlElement body = NitfHead.child(nitf, "body");
        DeclaredBuilder said = new DeclaredBuilder();
        NitfHead.collect(head, said);
        String note = NitfHead.note(head);
        bodyHead(NitfHead.child(body, "body.head"), head, note, said);
        said.language(body.language().isEmpty() ? nitf.language() : body.language());
        images(body, said);
        PubStatus status = status(head);
        String html = status == PubStatus.CANCELED ? "" : NitfBody.html(body);
        return new SourceItem(
                status,
                status == PubStatus.USABLE ? null : note == null ? "status " + NitfHead.status(head) : note,
                address(head),
                null,
                null,
                ContentFormat.HTML_FRAGMENT,
                "text/html",
                StandardCharsets.UTF_8.name(),
                null,
                html.getBytes(StandardCharsets.UTF_8),
                said.build());
    }

    private static void bodyHead(XmlElement bodyHead, XmlElement head, @Nullable String note, DeclaredBuilder said) {
        XmlElement hedline = NitfHead.child(bodyHead, "hedline");
        said.headline(hedline.textOf("hl1", "hl2")
                .or(() -> head.textOf("title"))
                .map(NitfAdapter::oneLine)
                .orElse(null));
        XmlElement summary = NitfHead.child(bodyHead, "abstract");
        said.summary(NitfBody.inner(summary));
        authors(bodyHead).forEach(said::author);
        XmlElement dateline = NitfHead.child(bodyHead, "dateline");
        said.located(dateline.textOf("location").map(NitfAdapter::oneLine).orElse(null));
        String notes = String.join(
                "\n",
                Stream.concat(Stream.ofNullable(note), bodyHead.elements("note").map(XmlElement::text))
                        .filter(text -> !text.isBlank())
                        .toList());
        said.edNote(notes);
        bodyHead.textOf("distributor").ifPresent(said::publisher);
        bodyHead.textOf("rights").ifPresent(said::usageTerms);
    }

    /** The persons that a by-line marks; where it marks none, the by-line itself without the title that stands below it. */
    private static List<String> authors(XmlElement bodyHead) {
        return bodyHead.elements("byline")
                .flatMap(byline -> {
                    List<String> persons = byline.elements("person")
                            .map(XmlElement::text)
                            .filter(text -> !text.isBlank())
                            .toList();
                    return persons.isEmpty() ? Stream.of(withoutTitle(byline)) : persons.stream();
                })
                .map(NitfAdapter::oneLine)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String withoutTitle(XmlElement byline) {
        XmlElement rest = new XmlElement(
                byline.name(),
                byline.attributes(),
                byline.children().stream()
                        .filter(child -> !(child instanceof XmlElement inner
                                && inner.name().equals("byttl")))
                        .toList(),
                byline.base(),
                byline.language());
        return rest.text();
    }

    private static void images(XmlElement element, DeclaredBuilder said) {
        if (element.name().equals("media")) {
            if (element.attribute("media-type").orElse("image").equalsIgnoreCase("image")) {
                image(element, said);
            }
            return;
        }
        element.elements().forEach(child -> images(child, said));
    }

    private static void image(XmlElement media, DeclaredBuilder said) {
        media.elements("media-reference")
                .flatMap(reference -> reference.attribute("source").stream())
                .filter(NitfAdapter::isHttp)
                .findFirst()
                .ifPresent(source -> said.image(
                        source,
                        media.textOf("media-caption").map(NitfAdapter::oneLine).orElse(null),
                        media.textOf("media-producer").map(NitfAdapter::oneLine).orElse(null)));
    }

    /** A status that nobody knows is withheld, as is an embargo without an end: publishing cannot be undone. */
    private static PubStatus status(XmlElement head) {
        return switch (NitfHead.status(head)) {
            case "usable" -> PubStatus.USABLE;
            case "embargoed" -> NitfHead.release(head).isPresent() ? PubStatus.USABLE : PubStatus.WITHHELD;
            case "canceled", "cancelled", "withdrawn", "killed" -> PubStatus.CANCELED;
            default -> PubStatus.WITHHELD;
        };
    }

    private static @Nullable String address(XmlElement head) {
        return head.elements("pubdata")
                .flatMap(published -> published.attribute("ex-ref").stream())
                .filter(NitfAdapter::isHttp)
                .findFirst()
                .orElse(null);
    }

    private static String oneLine(String text) {
        return String.join(" ", text.strip().split("\\s+", -1));
    }

    private static boolean isHttp(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
