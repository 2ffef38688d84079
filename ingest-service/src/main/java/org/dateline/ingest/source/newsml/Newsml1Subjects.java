package org.dateline.ingest.source.newsml;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.xml.XmlElement;

/** Subjects of NewsML 1: {@code SubjectCode} with its three levels, and properties that are named keywords. Stateless. */
final class Newsml1Subjects {

    private static final Set<String> LEVELS = Set.of("subject", "subjectmatter", "subjectdetail", "subjectqualifier");

    private Newsml1Subjects() {}

    static void collect(List<XmlElement> components, DeclaredBuilder said) {
        for (XmlElement component : components) {
            component
                    .elements("descriptivemetadata")
                    .flatMap(metadata -> metadata.elements("subjectcode"))
                    .flatMap(XmlElement::elements)
                    .filter(level -> LEVELS.contains(level.name()))
                    .forEach(level -> subject(level, said));
            component
                    .elements("newslines")
                    .flatMap(lines -> lines.elements("keywordline"))
                    .forEach(line -> said.keyword(Names.oneLine(line.text())));
            component.elements("metadata").forEach(metadata -> keywords(metadata, said));
        }
    }

    private static void subject(XmlElement level, DeclaredBuilder said) {
        String code = level.attribute("formalname").orElse("");
        boolean iptc = code.length() == 8 && code.chars().allMatch(c -> c >= '0' && c <= '9');
        String scheme = iptc
                ? "subj"
                : level.attribute("vocabulary")
                        .or(() -> level.attribute("scheme"))
                        .orElse(null);
        said.subject(scheme, iptc ? "subj:" + code : code, null);
    }

    private static void keywords(XmlElement metadata, DeclaredBuilder said) {
        metadata.elements("property")
                .filter(property -> property.attribute("formalname")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .endsWith("keywords"))
                .forEach(property -> property.attribute("value")
                        .ifPresent(value -> said.subject(
                                property.attribute("formalname").orElse(null), null, Names.oneLine(value))));
    }
}
