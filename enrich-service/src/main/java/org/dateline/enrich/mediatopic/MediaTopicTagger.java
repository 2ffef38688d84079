package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.text.Evidence;

/**
 * Tags articles with media topics: what lexicon and model find, with the broader topics that follow, what the publisher
 * asserts, kept apart, and what operators' own taxonomies find.
 * Deterministic, immutable and thread-safe.
 */
public final class MediaTopicTagger {

    private static final int MAX_FOUND = 12;

    private static final Comparator<MediaTopic> ORDER = Comparator.comparing(
                    MediaTopic::confidence, Comparator.reverseOrder())
            .thenComparing(MediaTopic::qcode)
            .thenComparing(MediaTopic::assertedBy);

    private final TopicScorer mediaTopics;
    private final List<TopicScorer> taxonomies;
    private final PublisherSubjects publisherSubjects;

    /**
     * Wires a tagger.
     *
     * @param taxonomies operators' own, tagged beside the media topics, each by itself
     */
    public MediaTopicTagger(
            TopicScorer mediaTopics, List<TopicScorer> taxonomies, PublisherSubjects publisherSubjects) {
        this.mediaTopics = mediaTopics;
        this.taxonomies = List.copyOf(taxonomies);
        this.publisherSubjects = publisherSubjects;
    }

    /** With all that is shipped. */
    public static MediaTopicTagger load() {
        return load(Lexicon.load(), List.of());
    }

    /**
     * With a lexicon of the operator's, usually {@code Lexicon.load().with(...)}, and taxonomies, see {@link TaxonomyFile}.
     *
     * @throws IllegalArgumentException where the lexicon names a code that the vocabulary lacks or has retired
     */
    public static MediaTopicTagger load(Lexicon lexicon, List<TopicScorer> taxonomies) {
        Vocabulary vocabulary = Vocabulary.load();
        return new MediaTopicTagger(
                new TopicClassifier(vocabulary, lexicon, TopicModelFile.english()),
                taxonomies,
                PublisherSubjects.load(vocabulary));
    }

    /** Topics of a normalized article, surest first. */
    public List<MediaTopic> tag(Article article, List<Entity> entities) {
        return tag(TopicInput.of(article, entities));
    }

    /**
     * Topics, surest first: at most twelve that were found in each vocabulary and the publisher's own. A topic stands twice where both say so.
     */
    public List<MediaTopic> tag(TopicInput input) {
        List<MediaTopic> topics = new ArrayList<>(found(mediaTopics, input));
        topics.addAll(declared(input, topics));
        for (TopicScorer taxonomy : taxonomies) {
            topics.addAll(found(taxonomy, input));
        }
        topics.sort(ORDER);
        return List.copyOf(topics);
    }

    /** The surest, without tearing a topic from its ancestors: those are never less sure, and stand first among equals. */
    private static List<MediaTopic> found(TopicScorer scorer, TopicInput input) {
        Vocabulary vocabulary = scorer.vocabulary();
        List<TopicScorer.Scored> scored = new ArrayList<>(scorer.score(input));
        if (scored.size() > MAX_FOUND) {
            scored.sort(Comparator.comparing(TopicScorer.Scored::confidence, Comparator.reverseOrder())
                    .thenComparing(s -> vocabulary.path(s.qcode()).size())
                    .thenComparing(TopicScorer.Scored::qcode));
        }
        List<MediaTopic> found = new ArrayList<>();
        for (TopicScorer.Scored topic : scored.subList(0, Math.min(MAX_FOUND, scored.size()))) {
            found.add(topic(topic, vocabulary));
        }
        return found;
    }

    /** What the publisher asserts, with the broader topics that follow and nobody has said. */
    private List<MediaTopic> declared(TopicInput input, List<MediaTopic> found) {
        List<TopicScorer.Scored> subjects = publisherSubjects.read(input);
        if (subjects.isEmpty()) {
            return List.of();
        }
        Vocabulary vocabulary = mediaTopics.vocabulary();
        Map<String, MediaTopic> declared = new LinkedHashMap<>();
        for (TopicScorer.Scored scored : subjects) {
            keepSurer(declared, topic(scored, vocabulary));
        }
        Set<String> known = found.stream().map(MediaTopic::qcode).collect(Collectors.toSet());
        known.addAll(declared.keySet());
        Map<String, MediaTopic> broader = new LinkedHashMap<>();
        for (MediaTopic topic : declared.values()) {
            for (Concept ancestor : ancestors(topic, vocabulary)) {
                if (!known.contains(ancestor.qcode())) {
                    keepSurer(broader, follows(ancestor, topic, vocabulary));
                }
            }
        }
        List<MediaTopic> all = new ArrayList<>(declared.values());
        all.addAll(broader.values());
        return all;
    }

    private static List<Concept> ancestors(MediaTopic topic, Vocabulary vocabulary) {
        List<Concept> path = vocabulary.path(topic.qcode());
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }

    private static void keepSurer(Map<String, MediaTopic> topics, MediaTopic topic) {
        topics.merge(topic.qcode(), topic, (known, other) -> known.confidence() >= other.confidence() ? known : other);
    }

    private static MediaTopic topic(TopicScorer.Scored scored, Vocabulary vocabulary) {
        return new MediaTopic(
                scored.qcode(),
                vocabulary.label(scored.qcode(), "en").orElse(scored.qcode()),
                scored.confidence(),
                scored.assertedBy(),
                vocabulary.version(),
                scored.madeByVersion(),
                scored.evidence());
    }

    private static MediaTopic follows(Concept ancestor, MediaTopic from, Vocabulary vocabulary) {
        return new MediaTopic(
                ancestor.qcode(),
                ancestor.englishName(),
                from.confidence(),
                MediaTopic.AssertedBy.PARENT,
                vocabulary.version(),
                from.madeByVersion(),
                List.of(new Evidence(from.qcode(), from.confidence())));
    }
}
