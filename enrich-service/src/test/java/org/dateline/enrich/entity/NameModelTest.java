package org.dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameModelTest {
    private static final int COUNT = NameLabels.COUNT;
    private static final String TEXT = "Mr Ludo Quist of Fernwick Holdings left Ellerby. Quist, of Ellerby, said NO.";

    /** Viterbi against every possible sequence of labels. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsTheLikeliestLabels(long seed) {
        NameArticle article = article();
        Random random = new Random(seed);
        FeatureTable table = table(article, random);
        float[] transitions = transitions(random);
        NameModel model = new NameModel(table, transitions, 0.01f);
        for (int i = 0; i < article.stretches(); i++) {
            int first = article.first(i);
            int end = Math.min(article.end(i), first + 4);
            int[] labels = Arrays.copyOf(model.reader().label(article.features(), first, end), end - first);

            double best = score(article, table, transitions, first, end, labels);
            int[] other = new int[end - first];
            for (int n = 0; n < Math.pow(COUNT, other.length); n++) {
                for (int place = 0, rest = n; place < other.length; place++, rest /= COUNT) {
                    other[place] = rest % COUNT;
                }
                assertThat(score(article, table, transitions, first, end, other))
                        .isLessThanOrEqualTo(best + 1e-3);
            }
        }
    }

    @Test
    void confidenceIsAShareOfTheLabels() {
        NameArticle article = article();
        NameModel.Reader flat = new NameModel(new FeatureTable(16), new float[COUNT * COUNT], 1).reader();

        flat.label(article.features(), article.first(0), article.first(0) + 1);

        // outside or the beginning of one of three types: nothing tells them apart
        assertThat(flat.confidence(0, 1)).isEqualTo(0.25f);
    }

    @Test
    void readsWhatItWrote() throws IOException {
        NameArticle article = article();
        Random random = new Random(9);
        NameModelFile file = new NameModelFile(
                "1-test",
                "a few words",
                Map.of(WordTable.hash("quist"), (short) 7),
                Map.of(WordTable.hash("ellerby"), (byte) NameFacts.PLACE),
                Set.of(42, -3),
                new NameModel(table(article, random), transitions(random), 0.01f));
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        file.write(first);

        NameModelFile read = NameModelFile.read(new ByteArrayInputStream(first.toByteArray()));

        ByteArrayOutputStream second = new ByteArrayOutputStream();
        read.write(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
        assertThat(read.version()).isEqualTo("1-test");
        assertThat(read.classes()).isEqualTo(file.classes());
        assertThat(read.facts()).isEqualTo(file.facts());
        assertThat(read.phrases()).isEqualTo(file.phrases());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30})
    void refusesWhatIsCutOff(int left) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NameModelFile.english().write(out);

        assertThatThrownBy(() -> NameModelFile.read(new ByteArrayInputStream(out.toByteArray(), 0, left)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theModelThatShipsNamesItsDataAndVersion() {
        NameModelFile model = NameModelFile.english();

        assertThat(model.version()).matches(NameFeatures.VERSION + "-[0-9a-f]{8}");
        assertThat(model.data()).contains("Wikinews", "CC BY", "GeoNames");
    }

    private static NameArticle article() {
        Lexicon lexicon = Lexicon.load();
        TokenizedText tokens = TextTokenizer.tokenize(TEXT, lexicon);
        return new NameArticle(tokens, new WordTable(lexicon, Map.of(), Map.of(), Set.of()), List.of());
    }

    private static FeatureTable table(NameArticle article, Random random) {
        FeatureTable table = new FeatureTable(1 << 14);
        byte[] weights = new byte[COUNT];
        for (int i = 0; i < article.stretches(); i++) {
            article.features().stretch(article.first(i), article.end(i));
            for (int token = article.first(i); token < article.end(i); token++) {
                article.features().of(token, feature -> {
                    random.nextBytes(weights);
                    table.put(feature, weights);
                });
            }
        }
        return table;
    }

    private static float[] transitions(Random random) {
        float[] transitions = new float[COUNT * COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = (float) random.nextGaussian();
        }
        return transitions;
    }

    private static double score(
            NameArticle article, FeatureTable table, float[] transitions, int first, int end, int[] labels) {
        double score = 0;
        int before = NameLabels.O;
        article.features().stretch(first, end);
        for (int i = 0; i < labels.length; i++) {
            if (!NameLabels.mayFollow(before, labels[i])) {
                return Double.NEGATIVE_INFINITY;
            }
            score += transitions[before * COUNT + labels[i]];
            int label = labels[i];
            double[] sum = new double[1];
            article.features().of(first + i, feature -> sum[0] += weight(table, feature, label));
            score += sum[0] * 0.01f;
            before = label;
        }
        return score;
    }

    private static int weight(FeatureTable table, long feature, int label) {
        long row = table.find(feature);
        return row == 0 ? 0 : FeatureTable.weight(FeatureTable.even(row), FeatureTable.odd(row), 1, label);
    }
}
