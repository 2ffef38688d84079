package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Vocabulary vocabulary = mediaTopics.vocabulary();
        Map<String, MediaTopic> publisher = new LinkedHashMap<>();
        for (TopicScorer.Scored scored : publisherSubjects.read(input)) {
            keepSurer(publisher, topic(scored, vocabulary));
        }
        Map<String, MediaTopic> found = found(mediaTopics, input);
        List<MediaTopic> topics = new ArrayList<>(surest(found, vocabulary));
        topics.addAll(publisher.values());
        topics.addAll(broaderThanDeclared(publisher, found));
        for (TopicScorer taxonomy : taxonomies) {
            topics.addAll(surest(found(taxonomy, input), taxonomy.vocabulary()));
        }
        topics.sort(ORDER);
        return List.copyOf(topics);
    }

    private static Map<String, MediaTopic> found(TopicScorer scorer, TopicInput input) {
        Map<String, MediaTopic> found = new LinkedHashMap<>();
        for (TopicScorer.Scored scored : scorer.score(input)) {
            keepSurer(found, topic(scored, scorer.vocabulary()));
        }
        return withBroader(found, scorer.vocabulary());
    }

    /** Adds the ancestors of what was found, each at least as sure as the surest of its narrower topics. */
    private static Map<String, MediaTopic> withBroader(Map<String, MediaTopic> found, Vocabulary vocabulary) {
        Map<String, MediaTopic> all = new LinkedHashMap<>(found);
        for (MediaTopic topic : List.copyOf(found.values())) {
            for (Concept ancestor : ancestors(topic, vocabulary)) {
                MediaTopic known = all.get(ancestor.qcode());
                if (known == null || known.confidence() < topic.confidence()) {
                    all.put(
                            ancestor.qcode(),
                            known == null ? follows(ancestor, topic, vocabulary) : raised(known, topic));
                }
            }
        }
        return all;
    }

    private List<MediaTopic> broaderThanDeclared(Map<String, MediaTopic> publisher, Map<String, MediaTopic> machine) {
        Vocabulary vocabulary = mediaTopics.vocabulary();
        Map<String, MediaTopic> broader = new LinkedHashMap<>();
        for (MediaTopic topic : publisher.values()) {
            for (Concept ancestor : ancestors(topic, vocabulary)) {
                if (!publisher.containsKey(ancestor.qcode()) && !machine.containsKey(ancestor.qcode())) {
                    keepSurer(broader, follows(ancestor, topic, vocabulary));
                }
            }
        }
        return List.copyOf(broader.values());
    }

    private static List<Concept> ancestors(MediaTopic topic, Vocabulary vocabulary) {
        List<Concept> path = vocabulary.path(topic.qcode());
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }

    /** The surest, without tearing a topic from its ancestors: those are never less sure, and stand first among equals by their level. */
    private static List<MediaTopic> surest(Map<String, MediaTopic> topics, Vocabulary vocabulary) {
        return topics.values().stream()
                .sorted(Comparator.comparing(MediaTopic::confidence, Comparator.reverseOrder())
                        .thenComparing(topic -> vocabulary.path(topic.qcode()).size())
                        .thenComparing(MediaTopic::qcode))
                .limit(MAX_FOUND)
                .toList();
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

    private static MediaTopic raised(MediaTopic known, MediaTopic by) {
        return new MediaTopic(
                known.qcode(),
                known.name(),
                by.confidence(),
                known.assertedBy(),
                known.vocabularyVersion(),
                known.madeByVersion(),
                known.evidence());
    }
}
