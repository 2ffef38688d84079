package org.dateline.enrich.entity;

import java.util.Arrays;
import java.util.Random;

/**
 * Trains the conditional random field by stochastic gradient with a step for each weight (AdaGrad: Duchi, Hazan and Singer, JMLR 2011).
 * Where the truth of a token is known only in part, all labels that are allowed there share the credit (Tsuboi et al., COLING 2008).
 * Deterministic by seed; not thread-safe.
 */
final class NameLearner {
    private static final int COUNT = NameLabels.COUNT;
    private static final int LONGEST = NameChains.LONGEST;

    private final float[] weights;
    private final float[] squares;
    private final float[] transitions = new float[COUNT * COUNT];
    private final float[] transitionSquares = new float[COUNT * COUNT];
    private final float step;
    private final float decay;
    private final Random random;

    private final double[] emission = new double[LONGEST * COUNT];
    private final Lattice free = new Lattice();
    private final Lattice bound = new Lattice();

    /**
     * @param step size of the first steps
     * @param decay share of a weight that is lost each time it is visited
     */
    NameLearner(int features, float step, float decay, long seed) {
        this.weights = new float[features * COUNT];
        this.squares = new float[features * COUNT];
        this.step = step;
        this.decay = decay;
        this.random = new Random(seed);
    }

    /** One pass over all examples in random order; returns the mean loss of a stretch, in nats. */
    double pass(NameExamples examples) {
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        double loss = 0;
        for (int example : order) {
            loss += learn(examples, example);
        }
        return loss / order.length;
    }

    float[] weights() {
        return weights;
    }

    float[] transitions() {
        return transitions;
    }

    private double learn(NameExamples examples, int example) {
        int from = examples.firstToken(example);
        int n = examples.firstToken(example + 1) - from;
        emit(examples, from, n);
        for (int i = 0; i < n; i++) {
            bound.labels[i] = examples.allowed(from + i);
        }
        double all = free.run(n);
        double allowed = bound.run(n);
        if (allowed == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        float weight = examples.weight(example);
        for (int i = 0; i < n; i++) {
            update(examples, from + i, i, weight);
        }
        for (int i = 0; i < COUNT * COUNT; i++) {
            double gradient = weight * (bound.pairs[i] - free.pairs[i]);
            if (gradient != 0) {
                transitionSquares[i] += (float) (gradient * gradient);
                transitions[i] += (float) (step * gradient / Math.sqrt(1 + transitionSquares[i]));
            }
        }
        return weight * (all - allowed);
    }

    private void emit(NameExamples examples, int from, int n) {
        for (int i = 0; i < n; i++) {
            int base = i * COUNT;
            Arrays.fill(emission, base, base + COUNT, 0);
            for (int at = examples.firstFeature(from + i); at < examples.firstFeature(from + i + 1); at++) {
                int row = examples.feature(at) * COUNT;
                for (int label = 0; label < COUNT; label++) {
                    emission[base + label] += weights[row + label];
                }
            }
        }
    }

    private void update(NameExamples examples, int token, int place, float weight) {
        float[] gradient = new float[COUNT];
        float most = 0;
        for (int label = 0; label < COUNT; label++) {
            gradient[label] =
                    (float) (weight * (bound.single[place * COUNT + label] - free.single[place * COUNT + label]));
            most = Math.max(most, Math.abs(gradient[label]));
        }
        if (most < 1e-4f) {
            return;
        }
        for (int at = examples.firstFeature(token); at < examples.firstFeature(token + 1); at++) {
            int row = examples.feature(at) * COUNT;
            for (int label = 0; label < COUNT; label++) {
                float g = gradient[label] - decay * weights[row + label];
                squares[row + label] += g * g;
                weights[row + label] += step * g / (float) Math.sqrt(1 + squares[row + label]);
            }
        }
    }

    /** Forward and backward sums over all label sequences, or over those that the examples allow. */
    private final class Lattice {
        private final double[] forward = new double[LONGEST * COUNT];
        private final double[] backward = new double[LONGEST * COUNT];
        private final double[] single = new double[LONGEST * COUNT];
        private final double[] pairs = new double[COUNT * COUNT];
        private final double[] terms = new double[COUNT];
        /** The labels that each token may have, as bits. */
        private final int[] labels = new int[LONGEST];

        private Lattice() {
            Arrays.fill(labels, NameLabels.ALL);
        }

        private double run(int n) {
            forward(n);
            double total = sum((n - 1) * COUNT);
            if (total == Double.NEGATIVE_INFINITY) {
                return total;
            }
            backward(n);
            Arrays.fill(pairs, 0);
            for (int i = 0; i < n; i++) {
                for (int label = 0; label < COUNT; label++) {
                    int at = i * COUNT + label;
                    single[at] = Math.exp(forward[at] + backward[at] - total);
                    if (single[at] < 1e-9) {
                        continue;
                    }
                    for (int before = 0; before < (i == 0 ? 1 : COUNT); before++) {
                        if (NameLabels.mayFollow(before, label)) {
                            double left = i == 0 ? 0 : forward[at - label - COUNT + before];
                            pairs[before * COUNT + label] += Math.exp(
                                    left + transitions[before * COUNT + label] + emission[at] + backward[at] - total);
                        }
                    }
                }
            }
            return total;
        }

        private void forward(int n) {
            for (int i = 0; i < n; i++) {
                for (int label = 0; label < COUNT; label++) {
                    int at = i * COUNT + label;
                    if ((labels[i] >> label & 1) == 0) {
                        forward[at] = Double.NEGATIVE_INFINITY;
                        continue;
                    }
                    int befores = i == 0 ? 1 : COUNT;
                    int m = 0;
                    for (int before = 0; before < befores; before++) {
                        if (NameLabels.mayFollow(before, label)) {
                            terms[m++] = (i == 0 ? 0 : forward[(i - 1) * COUNT + before])
                                    + transitions[before * COUNT + label];
                        }
                    }
                    forward[at] = emission[at] + logSum(terms, m);
                }
            }
        }

        private void backward(int n) {
            Arrays.fill(backward, (n - 1) * COUNT, n * COUNT, 0);
            for (int i = n - 2; i >= 0; i--) {
                for (int label = 0; label < COUNT; label++) {
                    int m = 0;
                    for (int next = 0; next < COUNT; next++) {
                        if (NameLabels.mayFollow(label, next) && (labels[i + 1] >> next & 1) != 0) {
                            int at = (i + 1) * COUNT + next;
                            terms[m++] = backward[at] + emission[at] + transitions[label * COUNT + next];
                        }
                    }
                    backward[i * COUNT + label] = logSum(terms, m);
                }
            }
        }

        private double sum(int at) {
            System.arraycopy(forward, at, terms, 0, COUNT);
            return logSum(terms, COUNT);
        }
    }

    private static double logSum(double[] terms, int n) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            most = Math.max(most, terms[i]);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return most;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double below = terms[i] - most;
            sum += below < -30 ? 0 : Math.exp(below);
        }
        return most + Math.log(sum);
    }
}
