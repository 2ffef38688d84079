package org.dateline.ingest.source.nitf;

import java.util.Locale;
import java.util.Optional;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** What an NITF head says: {@code docdata}, {@code tobject} and {@code pubdata}. Stateless. */
final class NitfHead {

    private static final XmlElement NONE = new XmlElement("none", java.util.Map.of(), java.util.List.of(), "", "");

    private NitfHead() {}

    static XmlElement child(XmlElement parent, String name) {
        return parent.elements(name).findFirst().orElse(NONE);
    }

    static void collect(XmlElement head, DeclaredBuilder said) {
        XmlElement data = child(head, "docdata");
        XmlElement published = child(head, "pubdata");
        String release = value(data, "date.release", "norm");
        String issue = value(data, "date.issue", "norm");
        said.itemId(value(data, "doc-id", "id-string"))
                .published(issue != null ? issue : release != null ? release : attribute(published, "date.publication"))
                .embargoed(isEmbargoed(data) ? release : null)
                .version(value(data, "du-key", "version"))
                .urgency(number(value(data, "urgency", "ed-urg")))
                .publisher(attribute(published, "name"))
                .section(attribute(published, "position.section"))
                .copyrightNotice(copyright(child(data, "doc.copyright")))
                .usageTerms(rights(child(data, "doc.rights")));
        data.elements("key-list")
                .flatMap(list -> list.elements("keyword"))
                .forEach(keyword -> said.keyword(attribute(keyword, "key")));
        child(data, "identified-content").elements().forEach(content -> identified(content, said));
        head.elements("tobject")
                .flatMap(object -> object.elements("tobject.subject"))
                .forEach(subject -> subject(subject, said));
    }

    /** The note for editors: what {@code ed-msg} says, then the correction that the text is. */
    static @Nullable String note(XmlElement head) {
        XmlElement data = child(head, "docdata");
        StringBuilder note = new StringBuilder();
        data.elements("ed-msg")
                .forEach(message -> append(note, message.attribute("info").orElseGet(message::text)));
        data.elements("correction")
                .forEach(correction -> append(
                        note,
                        "correction"
                                + correction
                                        .attribute("id-string")
                                        .map(id -> " of " + id)
                                        .orElse("")
                                + correction
                                        .attribute("info")
                                        .map(info -> ": " + info)
                                        .orElse("")));
        return note.isEmpty() ? null : note.toString();
    }

    static String status(XmlElement head) {
        return child(head, "docdata")
                .attribute("management-status")
                .orElse("usable")
                .toLowerCase(Locale.ROOT);
    }

    static Optional<String> release(XmlElement head) {
        return Optional.ofNullable(value(child(head, "docdata"), "date.release", "norm"));
    }

    private static boolean isEmbargoed(XmlElement data) {
        return data.attribute("management-status").orElse("").equalsIgnoreCase("embargoed");
    }

    private static void identified(XmlElement content, DeclaredBuilder said) {
        String text = content.text().isEmpty() ? attribute(content, "value") : content.text();
        if (!content.name().equals("classifier")) {
            said.keyword(content.text());
            return;
        }
        String scheme = attribute(content, "idsrc");
        said.subject(scheme == null ? attribute(content, "type") : scheme, attribute(content, "value"), text);
    }

    /** IPTC's subject codes have eight digits; those of the media topics, which came after them, start with 2000. */
    private static void subject(XmlElement subject, DeclaredBuilder said) {
        String code = attribute(subject, "tobject.subject.refnum");
        String name = subject.attribute("tobject.subject.detail")
                .or(() -> subject.attribute("tobject.subject.matter"))
                .or(() -> subject.attribute("tobject.subject.type"))
                .orElse(null);
        String provider = subject.attribute("tobject.subject.ipr").orElse("IPTC");
        boolean iptc = provider.toUpperCase(Locale.ROOT).startsWith("IPTC");
        if (code == null || !iptc || code.indexOf(':') >= 0) {
            said.subject(iptc ? null : provider, code, name);
            return;
        }
        String scheme = code.startsWith("2000") ? "medtop" : "subj";
        said.subject(scheme, scheme + ":" + code, name);
    }

    private static @Nullable String copyright(XmlElement copyright) {
        String year = attribute(copyright, "year");
        String holder = attribute(copyright, "holder");
        return year == null || holder == null ? holder : year + " " + holder;
    }

    private static @Nullable String rights(XmlElement rights) {
        String limitations = attribute(rights, "limitations");
        return limitations == null ? attribute(rights, "type") : limitations;
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable String value(XmlElement parent, String name, String attribute) {
        return parent.elements(name)
                .flatMap(child -> child.attribute(attribute).or(() -> Optional.of(child.text())).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String attribute(XmlElement element, String name) {
        return element.attribute(name).orElse(null);
    }

    private static void append(StringBuilder note, String text) {
        if (!text.isBlank()) {
            note.append(note.isEmpty() ? "" : "\n").append(text.strip());
        }
    }
}
