package org.dateline.bench;

import java.util.ArrayList;
import java.util.List;

/** Memory over time. Not for many threads. */
final class MemoryTrend {

    private record Sample(double minute, double mib) {}

    private final List<Sample> samples = new ArrayList<>();

    void add(double minute, double mib) {
        samples.add(new Sample(minute, mib));
    }

    /** The sample nearest to a minute; 0 where there is none. */
    double at(double minute) {
        return samples.stream()
                .min((one, other) -> Double.compare(Math.abs(one.minute() - minute), Math.abs(other.minute() - minute)))
                .map(Sample::mib)
                .orElse(0.0);
    }

    /** Slope of the second half, MiB a minute, by least squares; 0 for fewer than two samples. */
    double slope() {
        List<Sample> half = samples.subList(samples.size() / 2, samples.size());
        double meanX = half.stream().mapToDouble(Sample::minute).average().orElse(0);
        double meanY = half.stream().mapToDouble(Sample::mib).average().orElse(0);
        double covariance = 0;
        double variance = 0;
        for (Sample sample : half) {
            covariance += (sample.minute() - meanX) * (sample.mib() - meanY);
            variance += (sample.minute() - meanX) * (sample.minute() - meanX);
        }
        return variance == 0 ? 0 : covariance / variance;
    }
}
