package org.dateline.enrich.entity;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.train.NameDocument;

/** Trains a model of names from marked documents. Deterministic; confined to one thread. */
final class NameTraining {
    private static final int PASSES = 4;
    private static final float STEP = 0.2f;
    private static final float DECAY = 1e-3f;
    private static final long SEED = 1;
    /** Features seen less often in training are no help elsewhere. */
    private static final int LEAST_SEEN = 3;
    /** A feature whose weights are all smaller is left out of the model. */
    private static final float LEAST_WEIGHT = 0.02f;

    private static final float LARGEST_WEIGHT = 4;
    private static final int ROWS = 1 << 19;
    /** The table stays at most this full, so that probing stays short. */
    private static final int MOST_KEPT = ROWS * 7 / 10;

    private final Lexicon lexicon;
    private final Recognizer gazetteer;
    private final Map<Integer, Short> classes;
    private final Map<Integer, Byte> facts;
    private final Set<Integer> phrases;
    private final boolean voted;
    private final WordTable words;
    private final List<Reading> readings = new ArrayList<>();

    /** A document made ready, with the labels that its tokens may have. */
    private record Reading(NameArticle article, NameTruth truth, float weight) {}

    /**
     * @param gazetteer marks known names; gives none for a model that is to do without
     * @param voted whether words are voted on by their other places, see {@link NameVotes}
     */
    NameTraining(
            Lexicon lexicon,
            Recognizer gazetteer,
            Map<Integer, Short> classes,
            Map<Integer, Byte> facts,
            Set<Integer> phrases,
            boolean voted) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.classes = classes;
        this.facts = facts;
        this.phrases = phrases;
        this.voted = voted;
        this.words = new WordTable(lexicon, classes, facts, phrases);
    }

    /** Takes in documents. */
    void read(List<NameDocument> documents, float weight) {
        for (NameDocument document : documents) {
            TokenizedText tokens = TextTokenizer.tokenize(document.text(), lexicon);
            NameArticle article = new NameArticle(tokens, words, gazetteer.recognize(tokens, "en", List.of()));
            NameTruth truth = new NameTruth(tokens, document.spans());
            if (voted) {
                vote(article, truth);
            }
            readings.add(new Reading(article, truth, weight));
        }
    }

    /** A model of all that was taken in. */
    NameModelFile train(String data) {
        FeatureIndex index = new FeatureIndex();
        for (Reading reading : readings) {
            eachToken(reading, token -> {}, index::count);
        }
        int features = index.number(LEAST_SEEN);
        NameExamples examples = new NameExamples();
        for (Reading reading : readings) {
            eachToken(
                    reading,
                    token -> {
                        if (token < 0) {
                            examples.stretch(reading.weight());
                        } else {
                            examples.token(reading.truth().allowed(token));
                        }
                    },
                    feature -> {
                        int number = index.of(feature);
                        if (number >= 0) {
                            examples.add(number);
                        }
                    });
        }
        NameLearner learner = new NameLearner(features, STEP, DECAY, SEED);
        for (int pass = 1; pass <= PASSES; pass++) {
            learner.pass(examples);
        }
        return file(learner, index.features(), data);
    }

    /** A visitor of tokens; -1 stands for the beginning of a stretch. */
    private interface TokenVisitor {
        void visit(int token);
    }

    private static void eachToken(Reading reading, TokenVisitor tokens, NameFeatures.Sink sink) {
        NameArticle article = reading.article();
        for (int i = 0; i < article.stretches(); i++) {
            article.features().stretch(article.first(i), article.end(i));
            tokens.visit(-1);
            for (int token = article.first(i); token < article.end(i); token++) {
                tokens.visit(token);
                article.features().of(token, sink);
            }
        }
    }

    /** The truth votes, without the token's own place: close to what a first reading by a good model would say. */
    private static void vote(NameArticle article, NameTruth truth) {
        NameVotes votes = new NameVotes(article);
        for (int i = 0; i < article.stretches(); i++) {
            int first = article.first(i);
            int[] labels = new int[article.end(i) - first];
            for (int token = first; token < article.end(i); token++) {
                labels[token - first] = truth.label(token);
            }
            votes.learn(first, article.end(i), labels);
        }
        for (int i = 0; i < article.stretches(); i++) {
            votes.cast(article.first(i), article.end(i));
        }
    }

    private NameModelFile file(NameLearner learner, long[] features, String data) {
        float[] weights = learner.weights();
        float[] largest = new float[features.length];
        float top = 0;
        for (int i = 0; i < weights.length; i++) {
            int feature = i / NameLabels.COUNT;
            largest[feature] = Math.max(largest[feature], Math.abs(weights[i]));
            top = Math.max(top, largest[feature]);
        }
        float[] sorted = largest.clone();
        Arrays.sort(sorted);
        float cut = Math.max(LEAST_WEIGHT, sorted[Math.max(0, sorted.length - MOST_KEPT)]);
        float scale = Math.min(top, LARGEST_WEIGHT) / Byte.MAX_VALUE;
        FeatureTable table = new FeatureTable(ROWS);
        byte[] row = new byte[NameLabels.COUNT];
        for (int i = 0; i < features.length; i++) {
            if (largest[i] >= cut) {
                for (int label = 0; label < row.length; label++) {
                    int units = Math.round(weights[i * NameLabels.COUNT + label] / scale);
                    row[label] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, units));
                }
                table.put(features[i], row);
            }
        }
        NameModel model = new NameModel(table, learner.transitions(), scale);
        return new NameModelFile(version(model), data, classes, facts, phrases, model);
    }

    /** Version of the features and a digest of the weights. */
    private static String version(NameModel model) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            model.write(new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
            return NameFeatures.VERSION + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
