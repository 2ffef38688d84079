package org.dateline.ingest.source.newsml;

import static org.dateline.ingest.source.newsml.NewsItemAdapter.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.xml.XmlElement;

/** The {@code NewsComponent}s of an item of NewsML 1, which nest as deep as their author liked. Stateless. */
final class Newsml1Components {

    private static final Set<String> BODY = Set.of("body", "main", "main text", "text", "story");
    private static final Set<String> SUMMARY = Set.of("abstract", "summary");
    private static final Set<String> NOT_TEXT = Set.of(
            "stylesheet",
            "headline",
            "subheadline",
            "contact",
            "logo",
            "photo",
            "picture",
            "video",
            "caption",
            "thumbnail",
            "quicklook",
            "preview",
            "abstract",
            "summary");

    private Newsml1Components() {}

    /** All components, the outer ones before the inner ones. */
    static List<XmlElement> all(XmlElement item) {
        List<XmlElement> components = new ArrayList<>();
        List<XmlElement> level = item.elements("newscomponent").toList();
        while (!level.isEmpty()) {
            components.addAll(level);
            level = level.stream()
                    .flatMap(component -> component.elements("newscomponent"))
                    .toList();
        }
        return components;
    }

    /** The lines of that name, of all components that are not a picture's. */
    static Stream<String> lines(List<XmlElement> components, String name) {
        return components.stream()
                .filter(component -> !NOT_TEXT.contains(role(component)))
                .flatMap(component -> component.elements("newslines"))
                .flatMap(lines -> lines.elements(name))
                .map(line -> Names.oneLine(line.text()))
                .filter(line -> !line.isEmpty());
    }

    static Optional<String> summary(List<XmlElement> components) {
        return components.stream()
                .filter(component -> SUMMARY.contains(role(component)))
                .map(component -> NewsContent.best(data(component)).value())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The component that says it is the text; else the first that holds text and does not say it is something else. */
    static NewsContent body(List<XmlElement> components) {
        Stream<XmlElement> said = components.stream().filter(component -> BODY.contains(role(component)));
        Stream<XmlElement> others = components.stream()
                .filter(component -> !BODY.contains(role(component)) && !NOT_TEXT.contains(role(component)));
        return Stream.concat(said, others)
                .map(component -> NewsContent.best(data(component)))
                .filter(content -> !content.value().isEmpty())
                .findFirst()
                .orElse(NewsContent.EMPTY);
    }

    static void images(List<XmlElement> components, DeclaredBuilder said) {
        for (XmlElement component : components) {
            String role = role(component);
            if (role.equals("logo")) {
                continue;
            }
            component
                    .elements("contentitem")
                    .filter(Newsml1Components::isImage)
                    .flatMap(item -> item.attribute("href").stream())
                    .filter(Names::isHttp)
                    .findFirst()
                    .ifPresent(href -> said.image(
                            href,
                            child(component, "newslines")
                                    .textOf("headline")
                                    .map(Names::oneLine)
                                    .orElse(null),
                            child(component, "newslines")
                                    .textOf("creditline")
                                    .map(Names::oneLine)
                                    .orElse(null)));
        }
    }

    private static List<XmlElement> data(XmlElement component) {
        return component
                .elements("contentitem")
                .flatMap(item -> item.elements("datacontent"))
                .toList();
    }

    private static boolean isImage(XmlElement item) {
        String mime = child(item, "mimetype").attribute("formalname").orElse("");
        return mime.toLowerCase(Locale.ROOT).startsWith("image");
    }

    private static String role(XmlElement component) {
        return child(component, "role")
                .attribute("formalname")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
