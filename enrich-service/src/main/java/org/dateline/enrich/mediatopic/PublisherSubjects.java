package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.enrich.article.DeclaredSubject;
import org.dateline.enrich.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the publisher's own subjects as media topics: media topic and subject codes, names of concepts, names of sections. What cannot be
 * told for sure is left out. Immutable and thread-safe.
 */
public final class PublisherSubjects {

    /** Version of the rules and of the table of sections. */
    public static final String VERSION = "publisher-subjects-1";

    private static final float BY_CODE = 1f;
    private static final float BY_NAME = 0.9f;
    private static final float BY_SECTION = 0.85f;
    private static final float BY_KEYWORD = 0.6f;
    /** Hostile input may declare any number of subjects. */
    private static final int MAX_DECLARED = 200;

    private static final int MAX_TOPICS = 12;

    private final Vocabulary vocabulary;
    private final Map<String, String> sections = new HashMap<>();
    /** Living concepts by folded name in any language; null value where two concepts share it. */
    private final Map<String, @Nullable String> names = new HashMap<>();

    private PublisherSubjects(Vocabulary vocabulary, List<TsvFile.Row> sectionRows) {
        this.vocabulary = vocabulary;
        for (TsvFile.Row row : sectionRows) {
            for (String name : row.cell(1).split(",", -1)) {
                sections.put(fold(name), row.cell(0));
            }
        }
        for (Concept concept : vocabulary.concepts()) {
            if (!concept.isRetired()) {
                concept.names().values().forEach(name -> name(fold(name), concept.qcode()));
            }
        }
    }

    /** With the shipped table of section names. */
    public static PublisherSubjects load(Vocabulary vocabulary) {
        return new PublisherSubjects(vocabulary, TsvFile.resource("sections.tsv"));
    }

    /** Where a broader and a narrower concept share a name, the broader one has it; where unrelated ones do, none has. */
    private void name(String name, String qcode) {
        String known = names.get(name);
        if (known == null && names.containsKey(name)) {
            return;
        }
        if (known == null || isWithin(known, qcode)) {
            names.put(name, qcode);
        } else if (!isWithin(qcode, known)) {
            names.put(name, null);
        }
    }

    private boolean isWithin(String narrower, String broader) {
        return vocabulary.path(narrower).stream().anyMatch(c -> c.qcode().equals(broader));
    }

    /** The topics that the publisher asserts, each once with what it follows from, in the order declared; at most twelve. */
    public List<TopicScorer.Scored> read(TopicInput input) {
        Map<String, TopicScorer.Scored> found = new LinkedHashMap<>();
        for (DeclaredSubject subject : limited(input.subjects())) {
            declared(subject).ifPresent(scored -> found.merge(scored.qcode(), scored, PublisherSubjects::surer));
        }
        String section = input.section();
        if (section != null) {
            for (String part : section.split("[/>|;]", 8)) {
                section(part).ifPresent(scored -> found.merge(scored.qcode(), scored, PublisherSubjects::surer));
            }
        }
        for (String keyword : limited(input.keywords())) {
            keyword(keyword).ifPresent(scored -> found.merge(scored.qcode(), scored, PublisherSubjects::surer));
        }
        return found.values().stream().limit(MAX_TOPICS).toList();
    }

    private Optional<TopicScorer.Scored> declared(DeclaredSubject subject) {
        String code = subject.code();
        if (code != null) {
            Optional<TopicScorer.Scored> byCode = byCode(code, subject.scheme() == null ? "" : subject.scheme());
            if (byCode.isPresent()) {
                return byCode;
            }
        }
        String name = subject.name();
        if (name == null) {
            return Optional.empty();
        }
        String qcode = names.get(fold(name));
        return qcode == null ? section(name) : Optional.of(scored(qcode, BY_NAME, name));
    }

    /** {@code medtop:20000065}, {@code subj:04000000}, the URI forms of both, or eight bare digits with their scheme. */
    private Optional<TopicScorer.Scored> byCode(String code, String scheme) {
        String trimmed = code.strip();
        int cut = Math.max(trimmed.lastIndexOf(':'), trimmed.lastIndexOf('/'));
        String digits = trimmed.substring(cut + 1);
        if (digits.length() != 8 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String where = (scheme + " " + trimmed.substring(0, cut + 1)).toLowerCase(Locale.ROOT);
        Optional<Concept> concept = Optional.empty();
        if (where.contains("subj") || where.contains("iptc-subject")) {
            concept = vocabulary.currentBySubjectCode(digits);
        } else if (where.contains("medtop") || where.contains("mediatopic") || where.isBlank()) {
            concept = vocabulary.current("medtop:" + digits);
        }
        return concept.map(c -> scored(c.qcode(), BY_CODE, trimmed));
    }

    private Optional<TopicScorer.Scored> section(String name) {
        return Optional.ofNullable(sections.get(fold(name))).map(qcode -> scored(qcode, BY_SECTION, name.strip()));
    }

    /** A keyword counts where it is a section's name or, in two words or more, a concept's: one word says too little. */
    private Optional<TopicScorer.Scored> keyword(String keyword) {
        String folded = fold(keyword);
        String qcode = sections.get(folded);
        if (qcode == null && folded.indexOf(' ') > 0) {
            qcode = names.get(folded);
        }
        return Optional.ofNullable(qcode).map(q -> scored(q, BY_KEYWORD, keyword.strip()));
    }

    private static TopicScorer.Scored scored(String qcode, float confidence, String said) {
        return new TopicScorer.Scored(
                qcode, confidence, List.of(new Evidence(said, confidence)), MediaTopic.AssertedBy.PUBLISHER, VERSION);
    }

    private static TopicScorer.Scored surer(TopicScorer.Scored one, TopicScorer.Scored other) {
        return one.confidence() >= other.confidence() ? one : other;
    }

    private static <T> List<T> limited(List<T> declared) {
        return declared.subList(0, Math.min(declared.size(), MAX_DECLARED));
    }

    private static String fold(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace("&", " and ")
                .split(" ", -1)) {
            String stripped = word.strip();
            if (!stripped.isEmpty()) {
                words.add(stripped);
            }
        }
        return String.join(" ", words);
    }
}
