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
 * Tags articles with media topics: what the scorers find, with the broader topics that follow, and what the publisher asserts, kept apart.
 * Deterministic, immutable and thread-safe.
 */
public final class MediaTopicTagger {

    private static final int MAX_FOUND = 12;

    private static final Comparator<MediaTopic> ORDER = Comparator.comparing(
                    MediaTopic::confidence, Comparator.reverseOrder())
            .thenComparing(MediaTopic::qcode)
            .thenComparing(MediaTopic::assertedBy);

    private final Vocabulary vocabulary;
    private final List<TopicScorer> scorers;
    private final PublisherSubjects publisherSubjects;

    /**
     * Wires a tagger.
     *
     * @param scorers where two of them tag a topic, the surer one's tag is kept, the first one's where they are equally sure
     */
    public MediaTopicTagger(Vocabulary vocabulary, List<TopicScorer> scorers, PublisherSubjects publisherSubjects) {
        this.vocabulary = vocabulary;
        this.scorers = List.copyOf(scorers);
        this.publisherSubjects = publisherSubjects;
    }

    /** With all that is shipped. */
    public static MediaTopicTagger load() {
        return load(Lexicon.load());
    }

    /**
     * With a lexicon of the operator's, usually {@code Lexicon.load().with(...)}.
     *
     * @throws IllegalArgumentException where the lexicon names a code that the vocabulary lacks or has retired
     */
    public static MediaTopicTagger load(Lexicon lexicon) {
        Vocabulary vocabulary = Vocabulary.load();
        return new MediaTopicTagger(
                vocabulary,
                List.of(new TopicClassifier(vocabulary, lexicon, TopicModelFile.english())),
                PublisherSubjects.load(vocabulary));
    }

    /** Topics of a normalized article, surest first. */
    public List<MediaTopic> tag(Article article, List<Entity> entities) {
        return tag(TopicInput.of(article, entities));
    }

    /**
     * Topics, surest first: at most twelve that were found and the publisher's own. A topic stands twice where both say so.
     */
    public List<MediaTopic> tag(TopicInput input) {
        Map<String, MediaTopic> machine = new LinkedHashMap<>();
        for (TopicScorer scorer : scorers) {
            for (TopicScorer.Scored scored : scorer.score(input)) {
                keepSurer(machine, topic(scored));
            }
        }
        Map<String, MediaTopic> publisher = new LinkedHashMap<>();
        for (TopicScorer.Scored scored : publisherSubjects.read(input)) {
            keepSurer(publisher, topic(scored));
        }
        Map<String, MediaTopic> found = withBroader(machine);
        List<MediaTopic> topics = new ArrayList<>(surest(found));
        topics.addAll(publisher.values());
        topics.addAll(broaderThanDeclared(publisher, found));
        topics.sort(ORDER);
        return List.copyOf(topics);
    }

    /** Adds the ancestors of what was found, each at least as sure as the surest of its narrower topics. */
    private Map<String, MediaTopic> withBroader(Map<String, MediaTopic> found) {
        Map<String, MediaTopic> all = new LinkedHashMap<>(found);
        for (MediaTopic topic : List.copyOf(found.values())) {
            for (Concept ancestor : ancestors(topic)) {
                MediaTopic known = all.get(ancestor.qcode());
                if (known == null || known.confidence() < topic.confidence()) {
                    all.put(ancestor.qcode(), known == null ? follows(ancestor, topic) : raised(known, topic));
                }
            }
        }
        return all;
    }

    private List<MediaTopic> broaderThanDeclared(Map<String, MediaTopic> publisher, Map<String, MediaTopic> machine) {
        Map<String, MediaTopic> broader = new LinkedHashMap<>();
        for (MediaTopic topic : publisher.values()) {
            for (Concept ancestor : ancestors(topic)) {
                if (!publisher.containsKey(ancestor.qcode()) && !machine.containsKey(ancestor.qcode())) {
                    keepSurer(broader, follows(ancestor, topic));
                }
            }
        }
        return List.copyOf(broader.values());
    }

    private List<Concept> ancestors(MediaTopic topic) {
        List<Concept> path = vocabulary.path(topic.qcode());
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }

    /** The surest, without tearing a topic from its ancestors: those are never less sure, and stand first among equals by their level. */
    private List<MediaTopic> surest(Map<String, MediaTopic> topics) {
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

    private MediaTopic topic(TopicScorer.Scored scored) {
        return new MediaTopic(
                scored.qcode(),
                vocabulary.label(scored.qcode(), "en").orElse(scored.qcode()),
                scored.confidence(),
                scored.assertedBy(),
                vocabulary.version(),
                scored.madeByVersion(),
                scored.evidence());
    }

    private MediaTopic follows(Concept ancestor, MediaTopic from) {
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
