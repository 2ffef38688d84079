package org.dateline.enrich.mediatopic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Trains the model of media topics that ships with Dateline, and prints how well it does on texts that it has not seen.
 * {@code docs/topics.md} tells how to run it; it takes about two minutes.
 */
public final class TrainTopics {
    private static final String DATA =
            "Wikinews by category (CC BY 2.5), Wikinews of 2019 and 2020 (CC BY 2.5), public-domain news of the GMB; labels: the"
                    + " categories, and the lexicon's word on all";

    private static final String VERSION = "topics-en-1";
    private static final long SEED = 7;
    private static final int FOLDS = 5;
    /** A topic is learned from its category where so many texts have it. */
    private static final int LEAST_TEXTS = 50;

    /**
     * How much the category counts beside the lexicon in what a text is to be. Categories say what Wikinews files where (video games under
     * culture); the lexicon, what editors mean. Of 0, .3, .5 and 1, .3 did best beside the lexicon on texts of other publishers.
     */
    private static final float CATEGORY_SHARE = 0.3f;
    /** How much the model counts beside the lexicon; chosen with {@link #CATEGORY_SHARE}, of .2, .3, .5 and 1. */
    private static final float MODEL_SHARE = 0.3f;

    private static final float LEXICON_WEIGHT = 0.5f;
    /** Categories on computing are few but what most news of technology is like. */
    private static final Set<String> COMPUTING = Set.of("tech_computing", "tech_software");

    private static final float COMPUTING_WEIGHT = 5;
    /** Topics with fewer texts than this share of all count more. */
    private static final float LEAST_SHARE = 0.1f;

    private static final float MOST_RAISED = 10;

    private final Lexicon words = Lexicon.load();
    private final TopicClassifier lexicon = new TopicClassifier(Vocabulary.load(), words, null);
    private final List<TopicDocument> documents;
    private final List<TopicFeatures> features;
    /** The lexicon's log odds: for each text one a topic, none below the top level. */
    private final float[][] odds;

    private final List<String> topics;
    private final Set<String> filed;

    private TrainTopics(Path data) throws IOException {
        documents = TopicText.read(data);
        features = documents.stream()
                .map(document -> TopicFeatures.of(document.input()))
                .toList();
        Map<String, Integer> texts = new TreeMap<>();
        documents.forEach(document -> document.filed().forEach(topic -> texts.merge(topic, 1, Integer::sum)));
        List<String> all = new ArrayList<>(
                lexicon.vocabulary().topLevel().stream().map(Concept::qcode).toList());
        filed = new HashSet<>();
        texts.forEach((topic, count) -> {
            if (count >= LEAST_TEXTS) {
                filed.add(topic);
                if (!all.contains(topic)) {
                    all.add(topic);
                }
            }
        });
        topics = List.copyOf(all);
        odds = new float[documents.size()][];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = odds(documents.get(i));
        }
        report(documents.size() + " texts, " + topics.size() + " topics");
    }

    /**
     * Trains, prints the scores, writes the model.
     *
     * @param args the data folder and the file to write
     * @throws IOException where a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: TrainTopics DATA-FOLDER MODEL-FILE");
            System.exit(2);
        }
        TrainTopics training = new TrainTopics(Path.of(args[0]));
        TopicModel model = training.train();
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            TopicModelFile.write(model, out);
        }
        report("wrote " + args[1] + ", version " + model.version() + ", " + Files.size(Path.of(args[1])) + " bytes");
    }

    private float[] odds(TopicDocument document) {
        LexiconTally tally = lexicon.tally(ArticleWords.of(document.input()));
        float total = lexicon.total(tally);
        float[] odds = new float[topics.size()];
        for (int topic = 0; topic < odds.length; topic++) {
            int concept = lexicon.tree().number(topics.get(topic));
            odds[topic] = isTop(topic) ? TopicClassifier.lexiconOdds(tally, concept, total) : LexiconCalibration.NONE;
        }
        return odds;
    }

    private TopicModel train() {
        Map<String, Float> offsets = new TopicOffsets(topics, odds, documents, COMPUTING).fit();
        report("offsets " + offsets);
        TopicFit unfitted = new TopicFit(offsets, MODEL_SHARE, 1, 0);
        List<TopicLearner.Example> examples = examples(unfitted);
        float[][] unseen = new float[documents.size()][];
        List<TopicModel> models = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            int[] rest = IntStream.range(0, documents.size())
                    .filter(i -> fold(i) != held)
                    .toArray();
            TopicModel model = TopicLearner.learn(
                    VERSION,
                    DATA,
                    topics,
                    IntStream.of(rest).mapToObj(examples::get).toList(),
                    unfitted,
                    SEED);
            models.add(model);
            IntStream.range(0, documents.size())
                    .filter(i -> fold(i) == held)
                    .forEach(i -> unseen[i] = sums(model.read(features.get(i))));
        }
        TopicFit fit = new Calibration(filed, topics, documents, odds, unseen).fit(unfitted);
        report(String.format(Locale.ROOT, "calibration: slope %.3f, intercept %.3f", fit.slope(), fit.intercept()));
        fit = new NarrowerOffsets(topics, documents, unseen).fit(fit);
        report("offsets " + fit.offsets());
        scores(models, fit);
        return TopicLearner.learn(VERSION, DATA, topics, examples, fit, SEED);
    }

    private float[] sums(TopicReading reading) {
        float[] sums = new float[topics.size()];
        for (int topic = 0; topic < sums.length; topic++) {
            sums[topic] = reading.sum(topic);
        }
        return sums;
    }

    private List<TopicLearner.Example> examples(TopicFit fit) {
        float[][] targets = new float[documents.size()][topics.size()];
        float[][] weights = new float[documents.size()][topics.size()];
        for (int i = 0; i < targets.length; i++) {
            for (int topic = 0; topic < topics.size(); topic++) {
                target(i, topic, fit, targets[i], weights[i]);
            }
        }
        List<TopicLearner.Example> examples = new ArrayList<>();
        float[] raised = raised(targets);
        for (int i = 0; i < targets.length; i++) {
            for (int topic = 0; topic < topics.size(); topic++) {
                weights[i][topic] *= 1 + (raised[topic] - 1) * targets[i][topic];
            }
            examples.add(new TopicLearner.Example(features.get(i), targets[i], weights[i]));
        }
        return examples;
    }

    private void target(int text, int topic, TopicFit fit, float[] targets, float[] weights) {
        TopicDocument document = documents.get(text);
        boolean known = !document.topics().isEmpty();
        float byCategory = document.topics().contains(topics.get(topic)) ? 1 : 0;
        float computing = COMPUTING.contains(document.label()) ? COMPUTING_WEIGHT : 1;
        if (!isTop(topic)) {
            targets[topic] = byCategory;
            weights[topic] = known ? 1 : 0;
            return;
        }
        float said = LexiconCalibration.probability(odds[text][topic] + fit.offset(topics.get(topic)));
        if (known && filed.contains(topics.get(topic))) {
            targets[topic] = CATEGORY_SHARE * byCategory + (1 - CATEGORY_SHARE) * said;
            weights[topic] = computing;
        } else {
            targets[topic] = said < 0.1f ? 0 : said > 0.9f ? 1 : said;
            weights[topic] = LEXICON_WEIGHT * computing;
        }
    }

    private float[] raised(float[][] targets) {
        float[] raised = new float[topics.size()];
        for (int topic = 0; topic < raised.length; topic++) {
            float sum = 0;
            for (float[] target : targets) {
                sum += target[topic];
            }
            raised[topic] = Math.max(1, Math.min(MOST_RAISED, LEAST_SHARE * targets.length / Math.max(5, sum)));
        }
        return raised;
    }

    /** What the whole classifier says of texts that its model has not seen. */
    private void scores(List<TopicModel> models, TopicFit fit) {
        Map<String, int[]> counts = new TreeMap<>();
        filed.forEach(topic -> counts.put(topic, new int[3]));
        List<TopicClassifier> classifiers = models.stream()
                .map(model -> new TopicClassifier(lexicon.vocabulary(), words, model.with(fit)))
                .toList();
        for (int i = 0; i < documents.size(); i++) {
            TopicDocument document = documents.get(i);
            if (!document.topics().isEmpty()) {
                Set<String> said = classifiers.get(fold(i)).score(document.input()).stream()
                        .map(TopicScorer.Scored::qcode)
                        .collect(Collectors.toSet());
                counts.forEach((topic, count) -> {
                    boolean is = document.topics().contains(topic);
                    count[0] += is ? 1 : 0;
                    count[1] += said.contains(topic) ? 1 : 0;
                    count[2] += is && said.contains(topic) ? 1 : 0;
                });
            }
        }
        report(String.format(Locale.ROOT, "%-18s%8s%10s%10s%8s", "five folds", "texts", "precision", "recall", "F1"));
        double[] narrower = new double[2];
        counts.forEach((topic, count) -> {
            double f1 = 2.0 * count[2] / Math.max(1, count[0] + count[1]);
            report(String.format(
                    Locale.ROOT,
                    "%-18s%8d%10.3f%10.3f%8.3f",
                    topic,
                    count[0],
                    (double) count[2] / Math.max(1, count[1]),
                    (double) count[2] / Math.max(1, count[0]),
                    f1));
            if (!isTop(topics.indexOf(topic))) {
                narrower[0] += f1;
                narrower[1]++;
            }
        });
        report(String.format(Locale.ROOT, "macro F1 below the top level %.3f", narrower[0] / Math.max(1, narrower[1])));
    }

    private boolean isTop(int topic) {
        return TopicDocument.isTop(topics.get(topic));
    }

    private int fold(int text) {
        return Math.floorMod(Integer.hashCode(documents.get(text).group() * 0x9E3779B1) >>> 7, FOLDS);
    }

    private static void report(String line) {
        System.out.println(line);
    }
}
