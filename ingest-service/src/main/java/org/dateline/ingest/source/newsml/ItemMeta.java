package org.dateline.ingest.source.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The management metadata of a NewsML-G2 item.
 *
 * @param statusReason why it is not usable; null where it is
 */
record ItemMeta(PubStatus status, @Nullable String statusReason) {

    static ItemMeta read(XmlElement meta, Catalog catalog, DeclaredBuilder said) {
        List<String> notes = new ArrayList<>();
        meta.elements("ednote")
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .forEach(notes::add);
        String reason = notes.isEmpty() ? null : notes.get(0);
        // The contract has no field for signals; losing that an item is a correction would be worse than a line more
        // here.
        meta.elements("signal").forEach(signal -> signal(signal, catalog).ifPresent(notes::add));
        Optional<XmlElement> embargo = meta.elements("embargoed").findFirst();
        said.edNote(String.join("\n", notes))
                .published(meta.textOf("firstcreated").orElse(null))
                .updated(meta.textOf("versioncreated").orElse(null))
                .embargoed(embargo.map(XmlElement::text).orElse(null))
                .publisher(meta.elements("provider")
                        .flatMap(provider -> Names.of(provider).stream())
                        .findFirst()
                        .orElse(null));
        PubStatus status = status(meta, catalog);
        boolean endless = embargo.isPresent() && embargo.get().text().isEmpty();
        if (status == PubStatus.USABLE && endless) {
            return new ItemMeta(PubStatus.WITHHELD, reason == null ? "embargoed without an end" : reason);
        }
        if (status == PubStatus.USABLE) {
            return new ItemMeta(status, null);
        }
        return new ItemMeta(
                status, reason == null ? "pubStatus " + status.name().toLowerCase(Locale.ROOT) : reason);
    }

    /** The nature of the content: text, picture, video, composite...; empty where the item does not say. */
    static String itemClass(XmlElement meta, Catalog catalog) {
        return meta.elements("itemclass")
                .flatMap(element -> Optional.ofNullable(catalog.codeOf(element)).stream())
                .map(code -> code.code().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    /** Without a status an item is usable (NewsML-G2, pubStatus); one that nobody knows is withheld, which can be undone. */
    private static PubStatus status(XmlElement meta, Catalog catalog) {
        Optional<XmlElement> given = meta.elements("pubstatus").findFirst();
        if (given.isEmpty()) {
            return PubStatus.USABLE;
        }
        Catalog.Code code = catalog.codeOf(given.get());
        String status = code == null ? given.get().text() : code.code();
        return switch (status.substring(status.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)) {
            case "usable" -> PubStatus.USABLE;
            case "canceled", "cancelled" -> PubStatus.CANCELED;
            default -> PubStatus.WITHHELD;
        };
    }

    private static Optional<String> signal(XmlElement signal, Catalog catalog) {
        Catalog.Code code = catalog.codeOf(signal);
        String said = code == null ? Names.of(signal).orElse("") : code.qcode();
        return said.isEmpty() ? Optional.empty() : Optional.of("signal " + said);
    }
}
