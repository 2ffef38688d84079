package org.dateline.ingest.source.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.ingest.SharedData;
import org.dateline.ingest.source.DeclaredSubject;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.document.DocumentReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** IPTC's own ninjs examples, 1.4 to 3.0: what stands in the JSON, found by the names of its version, comes out. */
class IptcExamplesTest {

    private final DocumentReader reader = DocumentReader.load();
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, int[]> table = new TreeMap<>();

    @Test
    void allFieldsComeOut() throws IOException {
        Path folder = SharedData.folder("data/feeds/iptc-ninjs/examples");
        int objects = 0;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            Reading reading = reader.read(new SourceDocument(bytes, null, null));
            JsonNode root = json.readTree(bytes);
            List<JsonNode> expected = new ArrayList<>();
            (root.isArray() ? root : List.of(root)).forEach(expected::add);
            expected.removeIf(node -> node.path("uri").asText("").isEmpty());
            if (expected.isEmpty()) {
                assertThat(reading.items()).as(file.toString()).isEmpty();
                assertThat(reading.refusals()).as(file.toString()).isNotEmpty();
                continue;
            }
            assertThat(reading.items()).as(file.toString()).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                objects++;
                compare(
                        folder.relativize(file).toString(),
                        expected.get(i),
                        reading.items().get(i));
            }
        }
        StringBuilder lines = new StringBuilder("NINJS " + files.size() + " files, " + objects + " objects\n");
        table.forEach((field, counts) ->
                lines.append(String.format(Locale.ROOT, "  %-10s %3d of %3d%n", field, counts[0], counts[1])));
        System.out.print(lines);
        assertThat(wrong).isEmpty();
        assertThat(objects).isPositive();
    }

    private void compare(String file, JsonNode node, SourceItem item) {
        String text = new String(item.content(), StandardCharsets.UTF_8);
        check(file, "headline", headline(node), item.declared().headline());
        check(file, "version", value(node, "version"), item.declared().version());
        check(file, "updated", value(node, "versioncreated"), item.declared().updated());
        check(file, "published", value(node, "firstcreated"), item.declared().published());
        check(file, "language", value(node, "language"), item.declared().language());
        check(
                file,
                "urgency",
                value(node, "urgency"),
                String.valueOf(item.declared().urgency()));
        check(file, "located", value(node, "located"), item.declared().located());
        check(file, "note", value(node, "ednote"), item.declared().edNote());
        check(file, "usage", value(node, "usageterms"), item.declared().usageTerms());
        String status = value(node, "pubstatus");
        check(
                file,
                "status",
                status == null ? PubStatus.USABLE.name() : status.toUpperCase(Locale.ROOT),
                item.pubStatus().name());
        String byline = value(node, "byline");
        byline = byline == null ? value(node, "by") : byline;
        check(
                file,
                "byline",
                byline,
                item.declared().authors().isEmpty()
                        ? null
                        : item.declared().authors().get(0));
        List<String> bodies = texts(node, "bod");
        bodies = bodies.isEmpty() ? texts(node, "description") : bodies;
        if (!bodies.isEmpty()) {
            check(file, "body", "true", String.valueOf(isOneOf(bodies, text)));
        }
        for (JsonNode subject : objects(node, "subject")) {
            check(file, "subjects", "true", String.valueOf(has(item.declared().subjects(), subject)));
        }
    }

    /** As it stands there; of a body that is NITF, the words. */
    private static boolean isOneOf(List<String> bodies, String text) {
        return bodies.stream()
                .anyMatch(body -> body.contains("<nitf")
                        ? !text.contains("nitf")
                                && words(body.substring(body.indexOf("<body.content")))
                                        .startsWith(words(text))
                        : body.equals(text.strip()));
    }

    private static String words(String markup) {
        return Jsoup.parse(markup).text().replace(" ", "");
    }

    private static boolean has(List<DeclaredSubject> subjects, JsonNode wanted) {
        String name = wanted.path("name").asText("").strip();
        String code = wanted.path("code")
                .asText(wanted.path("literal").asText(wanted.path("uri").asText("")))
                .strip();
        String mediaTopics = "http://cv.iptc.org/newscodes/mediatopic/";
        if (code.startsWith(mediaTopics)) {
            return subjects.contains(
                    new DeclaredSubject("medtop", "medtop:" + code.substring(mediaTopics.length()), name));
        }
        return subjects.stream()
                .anyMatch(subject -> (name.isEmpty() || name.equals(subject.name()))
                        && (code.isEmpty()
                                || (subject.code() != null && subject.code().endsWith(code))));
    }

    private void check(String file, String field, String expected, String found) {
        if (expected == null || expected.isBlank()) {
            return;
        }
        int[] counts = table.computeIfAbsent(field, name -> new int[2]);
        counts[1]++;
        if (expected.strip().equals(found)) {
            counts[0]++;
        } else {
            wrong.add(file + ": " + field + ": expected <" + expected + "> but was <" + found + ">");
        }
    }

    private static String headline(JsonNode node) {
        String first = null;
        for (JsonNode headline : objects(node, "headline")) {
            String value = headline.path("value").asText();
            if (headline.path("role").asText().equals("main")) {
                return value;
            }
            first = first == null ? value : first;
        }
        String single = value(node, "headline");
        return single != null ? single : first != null ? first : value(node, "title");
    }

    /** The field of that name in any case; null where there is none, or none of one value. */
    private static String value(JsonNode node, String name) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().toLowerCase(Locale.ROOT).equals(name)
                    && field.getValue().isValueNode()) {
                return field.getValue().asText();
            }
        }
        return null;
    }

    /** Members of the list of that name, in singular or plural. */
    private static List<JsonNode> objects(JsonNode node, String name) {
        List<JsonNode> objects = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String key = field.getKey().toLowerCase(Locale.ROOT);
            if ((key.equals(name) || key.equals(name + "s")) && field.getValue().isArray()) {
                field.getValue().forEach(objects::add);
            }
        }
        return objects;
    }

    /** All texts under names that start so: {@code body_text}, {@code bodies[].value}. */
    private static List<String> texts(JsonNode node, String start) {
        List<String> texts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!field.getKey().toLowerCase(Locale.ROOT).startsWith(start)) {
                continue;
            }
            if (field.getValue().isTextual()) {
                texts.add(field.getValue().asText().strip());
            }
            field.getValue()
                    .forEach(member -> texts.add(member.path("value").asText().strip()));
        }
        texts.removeIf(String::isBlank);
        return texts;
    }
}
