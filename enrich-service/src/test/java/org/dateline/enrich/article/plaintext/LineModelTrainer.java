package org.dateline.enrich.article.plaintext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Learns {@code line-weights.txt} anew: {@code LineModelTrainer FOLDER... > line-weights.txt}. A folder holds pages as NAME.txt with the
 * article's text in NAME.body.txt; {@code bench/scripts/pages_as_text.py --body} makes both from marked-up pages. Logistic
 * regression with ridge penalty by full-batch Adam (Kingma and Ba 2015): the same folders always give the same weights.
 */
final class LineModelTrainer {

    private static final int STEPS = 400;
    private static final double RATE = 0.05;
    private static final double RIDGE = 1e-4;

    /** Cost of a change from text to other lines and back, in log odds. */
    private static final float CHANGE = 0.4f;

    /** A page counts by its weight to this power: long pages more than short ones, but not by their length. */
    private static final double PAGE_POWER = 0.3;

    /** How far the article's lines make up for being fewer. */
    private static final double RARE_POWER = 0.5;

    /** Added to all scores at the end: the best balance on the pages that were learned from lies a little on the strict side. */
    private static final double SHIFT = -0.2;

    private static final int LONGEST = 80;

    private final List<float[]> vectors = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final LineFeatures features = new LineFeatures(LineLexicon.load());
    private final PageLines splitter = new PageLines();

    private LineModelTrainer() {}

    public static void main(String[] folders) throws IOException {
        LineModelTrainer trainer = new LineModelTrainer();
        for (String folder : folders) {
            trainer.read(Path.of(folder));
        }
        System.err.println(trainer.vectors.size() + " lines");
        trainer.write(trainer.learn());
    }

    private void read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path body : (Iterable<Path>) files.sorted()::iterator) {
                String name = body.toString();
                if (name.endsWith(".body.txt")) {
                    String page = name.substring(0, name.length() - ".body.txt".length()) + ".txt";
                    add(splitter.split(Files.readString(Path.of(page))), Files.readString(body));
                }
            }
        }
    }

    private void add(List<PageLine> lines, String body) {
        boolean[] content = LabeledLines.label(lines, body);
        float[][] page = features.of(lines);
        int positive = 0;
        for (boolean label : content) {
            positive += label ? 1 : 0;
        }
        if (positive == 0) {
            return; // nothing was found, which may be the reader's fault
        }
        // Text is the smaller part of most pages, and a lost paragraph is as bad as a wrong one.
        double rare = Math.pow(page.length / (double) positive, RARE_POWER);
        double[] own = new double[page.length];
        for (int i = 0; i < page.length; i++) {
            own[i] = (Math.log1p(Math.min(LONGEST, LineFeatures.words(page[i]))) + 0.5) * (content[i] ? rare : 1);
        }
        double scale = Math.pow(Arrays.stream(own).sum(), PAGE_POWER - 1);
        for (int i = 0; i < page.length; i++) {
            vectors.add(page[i]);
            labels.add(content[i]);
            weights.add(own[i] * scale);
        }
    }

    /** Weights by kind of line; the penalty is on what all kinds share and on what each adds to it. */
    private double[][] learn() {
        int size = LineFeatures.SIZE + 1;
        double[] learned = new double[size * (LineModel.KINDS + 1)];
        double[] mean = new double[learned.length];
        double[] square = new double[learned.length];
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = gradient(learned, total);
            double rate = RATE * Math.min(1, 4 * (1 - step / (double) STEPS) + 0.02);
            for (int i = 0; i < learned.length; i++) {
                mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
                square[i] = 0.99 * square[i] + 0.01 * gradient[i] * gradient[i];
                double m = mean[i] / (1 - Math.pow(0.9, step));
                double s = square[i] / (1 - Math.pow(0.99, step));
                learned[i] -= rate * m / (Math.sqrt(s) + 1e-8);
            }
        }
        double[][] byKind = new double[LineModel.KINDS][size];
        for (int i = 0; i < size; i++) {
            for (int kind = 0; kind < LineModel.KINDS; kind++) {
                double shift = i == size - 1 ? SHIFT : 0;
                byKind[kind][i] = learned[i] + learned[size * (kind + 1) + i] + shift;
            }
        }
        return byKind;
    }

    private double[] gradient(double[] learned, double total) {
        int size = LineFeatures.SIZE + 1;
        double[] gradient = new double[learned.length];
        for (int i = 0; i < learned.length; i++) {
            boolean bias = i % size == size - 1;
            gradient[i] = bias ? 0 : RIDGE * learned[i];
        }
        for (int n = 0; n < vectors.size(); n++) {
            float[] vector = vectors.get(n);
            int own = size * (LineModel.kind(vector) + 1);
            double score = learned[size - 1] + learned[own + size - 1];
            for (int i = 0; i < vector.length; i++) {
                score += (learned[i] + learned[own + i]) * vector[i];
            }
            double error = (1 / (1 + Math.exp(-score)) - (labels.get(n) ? 1 : 0)) * weights.get(n) / total;
            for (int i = 0; i < vector.length; i++) {
                double part = error * vector[i];
                gradient[i] += part;
                gradient[own + i] += part;
            }
            gradient[size - 1] += error;
            gradient[own + size - 1] += error;
        }
        return gradient;
    }

    private void write(double[][] byKind) {
        System.out.println(
                "# Weights of the line model, written by LineModelTrainer: cost of a change; then for each figure of LineFeatures,");
        System.out.println(
                "# in order, and last the bias: weight in running text, in other long lines, in short lines. Figures only, learned from");
        System.out.println(
                "# evaluation pages of trafilatura, htmldate, Readability.js and scrapinghub's article-extraction-benchmark.");
        System.out.println(CHANGE);
        for (int i = 0; i < byKind[0].length; i++) {
            System.out.printf(Locale.ROOT, "%.4f %.4f %.4f%n", byKind[0][i], byKind[1][i], byKind[2][i]);
        }
    }
}
