package org.dateline.ingest.source.newsml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The descriptive and the rights metadata of a NewsML-G2 item. Stateless. */
final class ContentMeta {

    private ContentMeta() {}

    static void read(XmlElement meta, XmlElement itemMeta, Catalog catalog, DeclaredBuilder said) {
        if (itemMeta.textOf("firstcreated").isEmpty()) {
            said.published(meta.textOf("contentcreated")
                    .or(() -> itemMeta.textOf("versioncreated"))
                    .orElse(null));
        }
        if (itemMeta.textOf("versioncreated").isEmpty()) {
            said.updated(meta.textOf("contentmodified").orElse(null));
        }
        said.headline(headline(meta, itemMeta))
                .summary(description(meta).map(XmlElement::text).orElse(null))
                .urgency(number(meta.textOf("urgency").orElse(null)))
                .language(meta.elements("language")
                        .flatMap(language -> language.attribute("tag").stream())
                        .findFirst()
                        .orElse(meta.language()))
                .located(meta.elements("located")
                        .flatMap(place -> Names.of(place).stream())
                        .findFirst()
                        .or(() -> meta.textOf("dateline").map(Names::oneLine))
                        .orElse(null));
        authors(meta).forEach(said::author);
        meta.elements("keyword").map(XmlElement::text).map(Names::oneLine).forEach(said::keyword);
        meta.elements("slugline").map(XmlElement::text).map(Names::oneLine).forEach(said::keyword);
        meta.elements("subject").forEach(subject -> subject(subject, catalog, said));
        if (itemMeta.elements("provider").findAny().isEmpty()) {
            said.publisher(meta.elements("infosource")
                    .flatMap(source -> Names.of(source).stream())
                    .findFirst()
                    .or(() -> meta.textOf("creditline"))
                    .orElse(null));
        }
    }

    static void readRights(Stream<XmlElement> rights, DeclaredBuilder said) {
        List<XmlElement> all = rights.toList();
        said.copyrightNotice(first(all, "copyrightnotice")
                .or(() -> all.stream()
                        .flatMap(info -> info.elements("copyrightholder"))
                        .flatMap(holder -> Names.of(holder).stream())
                        .findFirst())
                .orElse(null));
        said.usageTerms(first(all, "usageterms").orElse(null));
    }

    /** The line that a picture is credited with. */
    static @Nullable String credit(XmlElement meta) {
        return meta.textOf("creditline", "by").map(Names::oneLine).orElse(null);
    }

    private static Optional<String> first(List<XmlElement> rights, String name) {
        return rights.stream()
                .flatMap(info -> info.elements(name))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static @Nullable String headline(XmlElement meta, XmlElement itemMeta) {
        List<XmlElement> headlines =
                meta.elements("headline").filter(line -> !line.isBlank()).toList();
        return headlines.stream()
                .filter(line -> Names.hasRole(line, "main") || Names.hasRole(line, "headline"))
                .findFirst()
                .or(() -> headlines.stream()
                        .filter(line -> line.attribute("role").isEmpty())
                        .findFirst())
                .or(() -> headlines.stream().findFirst())
                .or(() -> itemMeta.first("title"))
                .map(line -> Names.oneLine(line.text()))
                .orElse(null);
    }

    /** The description that is a summary; captions are for pictures, whose only description they are. */
    static Optional<XmlElement> description(XmlElement meta) {
        List<XmlElement> all = meta.elements("description")
                .filter(description -> !description.isBlank())
                .toList();
        return all.stream()
                .filter(description -> Names.hasRole(description, "summary"))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The by-line as it was published; else persons that made the content; else whoever made it. */
    private static List<String> authors(XmlElement meta) {
        List<String> lines = meta.elements("by")
                .map(XmlElement::text)
                .map(Names::oneLine)
                .filter(by -> !by.isEmpty())
                .toList();
        if (!lines.isEmpty()) {
            return lines;
        }
        List<XmlElement> creators = meta.elements("creator").toList();
        List<String> persons = names(creators.stream().filter(creator -> !isOrganization(creator)));
        return persons.isEmpty() ? names(meta.elements("contributor").filter(ContentMeta::wrote)) : persons;
    }

    private static List<String> names(Stream<XmlElement> parties) {
        return parties.flatMap(party -> Names.of(party).stream()).toList();
    }

    private static boolean isOrganization(XmlElement party) {
        String type = party.attribute("type").orElse("").toLowerCase(Locale.ROOT);
        return type.endsWith(":organisation") || type.endsWith(":organization");
    }

    private static boolean wrote(XmlElement contributor) {
        return Stream.of("writer", "author", "reporter", "creator").anyMatch(role -> Names.hasRole(contributor, role));
    }

    private static void subject(XmlElement subject, Catalog catalog, DeclaredBuilder said) {
        Catalog.Code code = catalog.codeOf(subject);
        String name = subject.textOf("name").map(Names::oneLine).orElse(null);
        if (code == null) {
            String literal = subject.attribute("literal").orElse(null);
            said.subject(null, name == null ? null : literal, name == null ? literal : name);
            return;
        }
        said.subject(code.scheme(), code.qcode(), name);
        subject.elements("sameas")
                .flatMap(same -> Optional.ofNullable(catalog.codeOf(same)).stream())
                .filter(same -> "medtop".equals(same.scheme()) || "subj".equals(same.scheme()))
                .forEach(same -> said.subject(same.scheme(), same.qcode(), name));
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
