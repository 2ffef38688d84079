package org.dateline.enrich.entity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.train.NameDocument;
import org.dateline.train.NameSpan;
import org.dateline.train.TrainingText;
import org.dateline.train.teacher.TeacherLabels;

/**
 * Trains the model of English names that ships with Dateline, and prints what each part of its making is worth. {@code docs/entities.md}
 * tells how to run it; it takes about ten minutes on two cores, most of it the ablation.
 */
public final class TrainNames {
    private static final List<String> SCORED = List.of("conllpp_dev", "uner_ewt_dev", "wikigold", "gum_dev");
    /** Gold that a model which ships may learn from. */
    private static final List<String> GOLD = List.of("wikigold", "gum_dev", "wnut17_train", "re3d_train");

    private static final float GOLD_WEIGHT = 2;
    private static final int CLASSES = 500;
    private static final int LEAST_SEEN = 5;
    private static final int CLUSTER_PASSES = 5;
    private static final double HEADED = 0.3;
    private static final int WIRE_TEXTS = 1000;
    private static final int LEAST_NAMES = 3;
    private static final long SEED = 7;

    private final Lexicon lexicon = Lexicon.load();
    private final Gazetteer gazetteer = Gazetteer.starter();
    private final WorldNames world = new WorldNames();
    private final TrainingText texts;
    private final List<NameDocument> labeled;
    private final Map<Integer, Short> classes;

    private TrainNames(Path data, Path work) throws IOException {
        texts = new TrainingText(data);
        labeled = new TeacherLabels(work.resolve("teacher-labels.tsv.gz")).label(texts.open());
        classes = classes(labeled);
        report("silver: " + labeled.size() + " texts; classes of " + classes.size() + " words");
    }

    /**
     * Trains, prints the scores, writes the model.
     *
     * @param args the data folder, a folder to work in, the file to write, and {@code --ablation} for the whole table
     * @throws IOException where a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("usage: TrainNames DATA-FOLDER WORK-FOLDER MODEL-FILE [--ablation]");
            System.exit(2);
        }
        TrainNames training = new TrainNames(Path.of(args[0]), Files.createDirectories(Path.of(args[1])));
        if (args.length > 3) {
            training.ablation();
        }
        NameModelFile model = training.model(GOLD, DocumentJoin.join(training.labeled), Parts.ALL);
        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            model.write(out);
        }
        report("wrote " + args[2] + ", version " + model.version() + ", " + Files.size(Path.of(args[2])) + " bytes");
    }

    /** What goes into a model besides gold; each includes those before it. */
    private enum Parts {
        GOLD,
        SILVER,
        CLASSES,
        NAMES,
        FORMS,
        ALL;

        private boolean has(Parts part) {
            return compareTo(part) >= 0;
        }
    }

    private void ablation() {
        Map<Parts, String> rows = new TreeMap<>(Map.of(
                Parts.GOLD, "gold alone",
                Parts.SILVER, "+ silver",
                Parts.CLASSES, "+ word classes",
                Parts.NAMES, "+ gazetteer and lists of names",
                Parts.FORMS, "+ headings and wire forms",
                Parts.ALL, "+ document level"));
        report(String.format(Locale.ROOT, "%-34s%s", "F1", String.join("  ", SCORED)));
        rows.forEach(this::row);
    }

    /** F1 on each set, of models that have not seen it; for the last row of the whole tagger too. */
    private void row(Parts parts, String name) {
        Map<String, NameModelFile> models = new HashMap<>();
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-34s", name));
        StringBuilder whole = new StringBuilder(String.format(Locale.ROOT, "%-34s", "the whole tagger"));
        for (String set : SCORED) {
            // sets that nothing learns from share a model
            String unseen = GOLD.contains(set) ? set : GOLD.get(0);
            NameModelFile model = models.computeIfAbsent(unseen, seen -> {
                List<String> gold = new ArrayList<>(GOLD);
                gold.remove(seen);
                return model(gold, DocumentJoin.join(unlike(gold(seen))), parts);
            });
            row.append(String.format(
                    Locale.ROOT, "%11.3f", score(set, model, parts, false).f1()));
            if (parts == Parts.ALL) {
                whole.append(String.format(
                        Locale.ROOT, "%11.3f", score(set, model, parts, true).f1()));
            }
        }
        report(row.toString());
        if (parts == Parts.ALL) {
            report(whole.toString());
        }
    }

    /** The labeled texts that share nothing with these: some gold texts stand in the open text too. */
    private List<NameDocument> unlike(List<NameDocument> scored) {
        Shingles shingles = new Shingles(scored);
        return labeled.stream().filter(document -> !shingles.isIn(document)).toList();
    }

    private List<NameDocument> gold(String set) {
        try {
            return texts.gold(set);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NameModelFile model(List<String> gold, List<NameDocument> silver, Parts parts) {
        boolean names = parts.has(Parts.NAMES);
        NameTraining training = new NameTraining(
                lexicon,
                gazetteer(names),
                parts.has(Parts.CLASSES) ? classes : Map.of(),
                names ? world.facts() : Map.of(),
                names ? world.phrases() : Set.of(),
                parts.has(Parts.ALL));
        if (parts.has(Parts.FORMS)) {
            training.read(wire(silver), 1);
        }
        if (parts.has(Parts.SILVER)) {
            HeadingForms headings = new HeadingForms(parts.has(Parts.FORMS) ? HEADED : 0, SEED);
            training.read(silver.stream().map(headings::head).toList(), 1);
        }
        for (String set : gold) {
            training.read(gold(set), GOLD_WEIGHT);
        }
        return training.train("silver: Wikinews (CC BY 2.5) and GMB texts (public domain) by CoreNLP 4.5.10; gold: "
                + String.join(", ", gold) + "; lists: GeoNames (CC BY 4.0), US census of 1990");
    }

    private Recognizer gazetteer(boolean on) {
        return on ? new GazetteerRecognizer(gazetteer, lexicon) : (text, language, earlier) -> List.of();
    }

    private NameScore score(String set, NameModelFile model, Parts parts, boolean whole) {
        NameScore score = new NameScore();
        EntityTagger tagger = EntityTagger.of(gazetteer, model);
        NameReader reader = new NameReader(model, lexicon);
        Recognizer known = gazetteer(parts.has(Parts.NAMES));
        for (NameDocument document : gold(set)) {
            score.add(document.spans(), whole ? tagged(tagger, document) : read(reader, known, document));
        }
        return score;
    }

    private List<NameSpan> read(NameReader reader, Recognizer known, NameDocument document) {
        TokenizedText tokens = TextTokenizer.tokenize(document.text(), lexicon);
        return reader.recognize(tokens, "en", known.recognize(tokens, "en", List.of())).stream()
                .map(name -> new NameSpan(
                        tokens.start(name.first()),
                        tokens.end(name.end() - 1),
                        name.type().name()))
                .toList();
    }

    private static List<NameSpan> tagged(EntityTagger tagger, NameDocument document) {
        List<NameSpan> spans = new ArrayList<>();
        for (Entity entity : tagger.tag(document.text(), "", "en")) {
            if (NameLabels.covers(entity.type())) {
                entity.mentions()
                        .forEach(mention -> spans.add(new NameSpan(
                                mention.start(), mention.end(), entity.type().name())));
            }
        }
        return spans;
    }

    private List<NameDocument> wire(List<NameDocument> silver) {
        NameLists.Collector collector = new NameLists.Collector();
        for (NameDocument document : silver) {
            for (NameSpan span : document.spans()) {
                collector.add(document.text().substring(span.start(), span.end()), span.type());
            }
        }
        return new WireText(collector.lists(gazetteer, LEAST_NAMES), SEED).write(WIRE_TEXTS);
    }

    private Map<Integer, Short> classes(List<NameDocument> documents) {
        WordClusters clusters = new WordClusters(CLASSES, LEAST_SEEN);
        for (NameDocument document : documents) {
            TokenizedText tokens = TextTokenizer.tokenize(document.text(), lexicon);
            int[] words = new int[tokens.size];
            for (int i = 0; i < words.length; i++) {
                int hash = WordTable.hash(tokens.text, tokens.start(i), tokens.end(i));
                boolean meant = tokens.is(i, TokenizedText.CAPITAL)
                        && !tokens.is(
                                i, TokenizedText.SENTENCE_START | TokenizedText.TITLE_LINE | TokenizedText.CAPS_LINE);
                words[i] = meant ? WordTable.capital(hash) : hash;
            }
            clusters.read(words);
        }
        return clusters.induce(CLUSTER_PASSES);
    }

    private static void report(String line) {
        System.out.println(line);
    }
}
