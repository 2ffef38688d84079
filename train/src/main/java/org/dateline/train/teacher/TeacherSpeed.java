package org.dateline.train.teacher;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.enrich.entity.EntityTagger;
import org.dateline.enrich.entity.Gazetteer;
import org.dateline.train.NameDocument;
import org.dateline.train.TrainingText;

/** Speed of the whole tagger against CoreNLP's general model, turn by turn on the same texts, one thread, tokenization included. */
public final class TeacherSpeed {
    private static final int ROUNDS = 6;

    private TeacherSpeed() {}

    /**
     * Prints characters a second of both, and the ratio.
     *
     * @param args the data folder
     * @throws IOException where a set is missing
     */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        List<NameDocument> documents = new ArrayList<>();
        for (String set : List.of("conllpp_dev", "gum_dev", "wikigold", "uner_ewt_dev")) {
            documents.addAll(new TrainingText(Path.of(args[0])).gold(set));
        }
        double characters = documents.stream().mapToInt(d -> d.text().length()).sum();
        long start = System.nanoTime();
        EntityTagger tagger = EntityTagger.load(Gazetteer.starter());
        System.out.printf(Locale.ROOT, "tagger and gazetteer loaded in %.2f s%n", (System.nanoTime() - start) / 1e9);
        CRFClassifier<CoreLabel> teacher = CRFClassifier.getClassifier(TeacherLabels.MODEL);
        for (int round = 1; round <= ROUNDS; round++) {
            long before = System.nanoTime();
            long names = 0;
            for (NameDocument document : documents) {
                names += teacher.classifyToCharacterOffsets(document.text()).size();
            }
            double slow = (System.nanoTime() - before) / 1e9;
            before = System.nanoTime();
            long entities = 0;
            for (int repeat = 0; repeat < 10; repeat++) {
                for (NameDocument document : documents) {
                    entities += tagger.tag(document.text(), "", "en").size();
                }
            }
            double fast = (System.nanoTime() - before) / 1e10;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: CoreNLP %.2f MB/s (%d names), Dateline %.2f MB/s (%d entities), %.1f times as fast%n",
                    round,
                    characters / slow / 1e6,
                    names,
                    characters / fast / 1e6,
                    entities / 10,
                    slow / fast);
        }
    }
}
