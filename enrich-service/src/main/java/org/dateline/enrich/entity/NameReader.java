package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Names by the trained sequence model: of English only, for it has learned nothing else. What the first reading made of
 * a word in one place may change the second reading of others. Immutable and thread-safe.
 */
final class NameReader implements Recognizer {
    private static final String MADE_BY = "model:names-en";

    private final NameModel model;
    private final WordTable words;
    private final String version;

    /**
     * @param file the trained model
     */
    NameReader(NameModelFile file, Lexicon lexicon) {
        this.model = file.model();
        this.words = new WordTable(lexicon, file.classes(), file.facts(), file.phrases());
        this.version = file.version();
    }

    String version() {
        return version;
    }

    /** Whether the model knows a language. */
    static boolean reads(String language) {
        return language.equals("en");
    }

    @Override
    public List<Candidate> recognize(TokenizedText text, String language, List<Candidate> earlier) {
        if (!reads(language)) {
            return List.of();
        }
        NameArticle article = new NameArticle(text, words, earlier);
        NameModel.Reader reader = model.reader();
        NameVotes votes = new NameVotes(article);
        List<List<Candidate>> first = new ArrayList<>(article.stretches());
        for (int i = 0; i < article.stretches(); i++) {
            int[] labels = reader.label(article.features(), article.first(i), article.end(i));
            votes.learn(article.first(i), article.end(i), labels);
            first.add(names(article, i, labels, reader));
        }
        List<Candidate> names = new ArrayList<>();
        for (int i = 0; i < article.stretches(); i++) {
            if (votes.cast(article.first(i), article.end(i))) {
                int[] labels = reader.label(article.features(), article.first(i), article.end(i));
                names.addAll(names(article, i, labels, reader));
            } else {
                names.addAll(first.get(i));
            }
        }
        return names;
    }

    private List<Candidate> names(NameArticle article, int stretch, int[] labels, NameModel.Reader reader) {
        List<Candidate> names = new ArrayList<>(2);
        int first = article.first(stretch);
        int n = article.end(stretch) - first;
        int from = 0;
        while (from < n) {
            if (labels[from] == NameLabels.O) {
                from++;
                continue;
            }
            int type = NameLabels.typeOf(labels[from]);
            int to = from + 1;
            while (to < n && labels[to] == NameLabels.inside(type)) {
                to++;
            }
            float confidence = 1;
            for (int i = from; i < to; i++) {
                confidence = Math.min(confidence, reader.confidence(i, n));
            }
            add(first + from, first + to, NameLabels.entityType(type), confidence, article.text, names);
            from = to;
        }
        return names;
    }

    /** Adds a name; to the one before it where a hyphen ties the two, unless both are known: {@code Iran-Iraq}. */
    private void add(int first, int end, EntityType type, float confidence, NameText text, List<Candidate> names) {
        if (!names.isEmpty() && isTied(names.get(names.size() - 1), first, type, text)) {
            Candidate before = names.remove(names.size() - 1);
            names.add(name(before.first(), end, type, Math.min(before.strength(), confidence)));
        } else {
            names.add(name(first, end, type, confidence));
        }
    }

    private static boolean isTied(Candidate before, int first, EntityType type, NameText text) {
        return before.end() == first - 1
                && before.type() == type
                && text.tokens.isTie(first - 1)
                && (type == EntityType.PERSON || text.known(before.first()) == 0 || text.known(first) == 0);
    }

    private Candidate name(int first, int end, EntityType type, float confidence) {
        return new Candidate(first, end, type, confidence, List.of(), MADE_BY, version);
    }
}
