package org.dateline.enrich.mediatopic;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dateline.train.TrainingText;

/** Reads the open texts: Wikinews by category, and Wikinews and public-domain news without labels. */
final class TopicText {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final int LEAST_SENTENCE = 60;
    /** A sentence of more texts than this is a phrase that everybody uses. */
    private static final int MOST_REPEATED = 4;
    /** A text has the topics of a category that repeats more than this share of its sentences. */
    private static final double REPEATED = 0.5;
    /** So many texts in a row may be of one article and are learned from or scored on together. */
    private static final int BLOCK = 50;

    private final List<TopicDocument> read = new ArrayList<>();

    private TopicText() {}

    /**
     * All texts. Where two repeat each other, each has the topics of both: a sub-category's text is in its main category too.
     *
     * @param data the folder that holds {@code topics}, {@code stream} and {@code ner}
     * @throws IOException where a set is missing or no JSON lines
     */
    static List<TopicDocument> read(Path data) throws IOException {
        TopicText text = new TopicText();
        new TrainingText(data).openRecords(record -> text.read.add(document(record)));
        return text.grouped();
    }

    private static TopicDocument document(JsonNode record) {
        Set<String> topics = new HashSet<>();
        record.path("medtop").forEach(topic -> topics.add(topic.asText()));
        return new TopicDocument(
                record.path("title").asText(""),
                record.path("text").asText(),
                record.path("label").asText(""),
                topics,
                topics,
                0);
    }

    private List<TopicDocument> grouped() {
        Map<String, List<Integer>> sentences = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            for (String sentence : sentences(i)) {
                sentences.computeIfAbsent(sentence, s -> new ArrayList<>()).add(i);
            }
        }
        int[] groups = new int[read.size()];
        List<TopicDocument> documents = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            Set<String> own = sentences(i);
            Map<Integer, Integer> earlier = new TreeMap<>();
            Map<Set<String>, Integer> topics = new HashMap<>();
            for (String sentence : own) {
                Set<Set<String>> filed = new HashSet<>();
                for (int other : shared(sentences, sentence)) {
                    filed.add(read.get(other).filed());
                    if (other < i && !read.get(other).label().equals(read.get(i).label())) {
                        earlier.merge(other, 1, Integer::sum);
                    }
                }
                filed.forEach(set -> topics.merge(set, 1, Integer::sum));
            }
            groups[i] = earlier.isEmpty() ? i / BLOCK : groups[mostShared(earlier)];
            Set<String> all = new HashSet<>(read.get(i).filed());
            topics.forEach((set, count) -> {
                if (count > REPEATED * own.size()) {
                    all.addAll(set);
                }
            });
            TopicDocument document = read.get(i);
            documents.add(new TopicDocument(
                    document.headline(), document.text(), document.label(), document.filed(), all, groups[i]));
        }
        return documents;
    }

    private Set<String> sentences(int document) {
        Set<String> sentences = new LinkedHashSet<>();
        for (String sentence : SENTENCE_END.split(read.get(document).text(), -1)) {
            if (sentence.length() > LEAST_SENTENCE) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static List<Integer> shared(Map<String, List<Integer>> sentences, String sentence) {
        List<Integer> sharing = sentences.getOrDefault(sentence, List.of());
        return sharing.size() <= MOST_REPEATED ? sharing : List.of();
    }

    private static int mostShared(Map<Integer, Integer> counts) {
        int most = -1;
        int best = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            if (count.getValue() > best) {
                best = count.getValue();
                most = count.getKey();
            }
        }
        return most;
    }
}
