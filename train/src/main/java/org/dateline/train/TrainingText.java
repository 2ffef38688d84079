package org.dateline.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads the data sets: JSON lines with {@code id}, {@code text} and, where somebody annotated them, {@code spans}. */
public final class TrainingText {

    /** Sets whose text is free to train on; the teachers label them. Sources and licenses stand in {@code docs/entities.md}. */
    private static final List<String> OPEN =
            List.of("topics/wikinews_categories.jsonl.gz", "stream/wikinews-2019-2020.jsonl", "ner/gmb.jsonl");

    private final Path data;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param data the folder that holds {@code ner}, {@code topics} and {@code stream}
     */
    public TrainingText(Path data) {
        this.data = data;
    }

    /**
     * The text that the teachers label, without annotation.
     *
     * @throws IOException where a set is missing or no JSON lines
     */
    public List<NameDocument> open() throws IOException {
        List<NameDocument> documents = new ArrayList<>();
        openRecords(record -> documents.add(
                new NameDocument(record.path("id").asText(), record.path("text").asText(), List.of())));
        return documents;
    }

    /**
     * The records of the same text, in order.
     *
     * @throws IOException where a set is missing or no JSON lines
     */
    public void openRecords(Consumer<JsonNode> sink) throws IOException {
        for (String set : OPEN) {
            records(set, sink);
        }
    }

    /**
     * An annotated set, e.g. {@code wikigold}. Of re3d only the records that may be used for training.
     *
     * @throws IOException where the set is missing or no JSON lines
     */
    public List<NameDocument> gold(String set) throws IOException {
        return read("ner/" + set + ".jsonl");
    }

    private List<NameDocument> read(String set) throws IOException {
        List<NameDocument> documents = new ArrayList<>();
        records(set, record -> documents.add(document(record)));
        return documents;
    }

    private void records(String set, Consumer<JsonNode> sink) throws IOException {
        Path file = data.resolve(set);
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = set.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = json.readTree(line);
                if (record.path("trainable").asBoolean(true)) {
                    sink.accept(record);
                }
            }
        }
    }

    private static NameDocument document(JsonNode record) {
        List<NameSpan> spans = new ArrayList<>();
        for (JsonNode span : record.path("spans")) {
            spans.add(new NameSpan(
                    span.get(0).asInt(), span.get(1).asInt(), span.get(2).asText()));
        }
        return new NameDocument(record.path("id").asText(), record.path("text").asText(), spans);
    }
}
