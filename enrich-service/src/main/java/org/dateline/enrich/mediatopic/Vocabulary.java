package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tree of media topics with names in many languages. Retired concepts stay in it, so that old codes keep their meaning.
 * Immutable and thread-safe.
 */
public final class Vocabulary {

    /** Release of IPTC Media Topics that is shipped. */
    public static final String IPTC_VERSION = "2023-10-24";

    private final String version;
    private final Map<String, Concept> concepts;
    private final Map<String, String> bySubjectCode = new LinkedHashMap<>();

    /**
     * Builds the tree.
     *
     * @param concepts parents before their children
     * @throws IllegalArgumentException on a code that occurs twice, or a parent or successor that is not there
     */
    public Vocabulary(String version, List<Concept> concepts) {
        Map<String, Concept> byCode = new LinkedHashMap<>();
        for (Concept concept : concepts) {
            String parent = concept.parent();
            if (parent != null && !byCode.containsKey(parent)) {
                throw new IllegalArgumentException(concept.qcode() + ": no parent " + parent + " before it");
            }
            if (byCode.put(concept.qcode(), concept) != null) {
                throw new IllegalArgumentException(concept.qcode() + " occurs twice");
            }
        }
        this.version = version;
        this.concepts = Collections.unmodifiableMap(byCode);
        for (Concept concept : concepts) {
            String successor = concept.successor();
            if (successor != null && !byCode.containsKey(successor)) {
                throw new IllegalArgumentException(concept.qcode() + ": no successor " + successor);
            }
            String subject = concept.subjectCode();
            if (subject != null && (!concept.isRetired() || !bySubjectCode.containsKey(subject))) {
                bySubjectCode.put(subject, concept.qcode());
            }
        }
    }

    /** The IPTC Media Topics that are shipped as a resource (CC BY 4.0). */
    public static Vocabulary load() {
        String resource = "mediatopics-" + IPTC_VERSION + ".tsv";
        return new Vocabulary(IPTC_VERSION, VocabularyFile.read(resource, TsvFile.resource(resource)));
    }

    /** Release, carried by every tag. */
    public String version() {
        return version;
    }

    /** All concepts, parents before children, retired ones included. */
    public Collection<Concept> concepts() {
        return concepts.values();
    }

    public Optional<Concept> concept(String qcode) {
        return Optional.ofNullable(concepts.get(qcode));
    }

    /** The living concepts of the top level, in the vocabulary's order. */
    public List<Concept> topLevel() {
        return concepts.values().stream()
                .filter(c -> c.parent() == null && !c.isRetired())
                .toList();
    }

    /** From the top level down to the concept itself; empty for a code that is not known. */
    public List<Concept> path(String qcode) {
        List<Concept> path = new ArrayList<>();
        Concept concept = concepts.get(qcode);
        while (concept != null) {
            path.add(concept);
            concept = concept.parent() == null ? null : concepts.get(concept.parent());
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /**
     * The living concept that a code stands for today: itself, its successor, or its nearest living ancestor. Empty for a code that is not
     * known.
     */
    public Optional<Concept> current(String qcode) {
        Concept concept = concepts.get(qcode);
        while (concept != null && concept.isRetired()) {
            String next = concept.successor() != null ? concept.successor() : concept.parent();
            concept = next == null ? null : concepts.get(next);
        }
        return Optional.ofNullable(concept);
    }

    /** The living concept for an eight-digit IPTC Subject Code, as far as the vocabulary gives it. */
    public Optional<Concept> currentBySubjectCode(String subjectCode) {
        String qcode = bySubjectCode.get(subjectCode);
        return qcode == null ? Optional.empty() : current(qcode);
    }

    /** Name in a language, BCP 47; English where the vocabulary lacks that language; empty for a code that is not known. */
    public Optional<String> label(String qcode, String language) {
        return concept(qcode).map(c -> c.name(language).orElseGet(c::englishName));
    }
}
