package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides between what the recognizers propose. Where the sequence model has read the text, its spans and types stand, for it has weighed
 * the gazetteer's word already; the gazetteer says what they may mean, and adds long names and other kinds of names. Rules fill what is left.
 */
final class Arbiter {
    /** A model that is less sure than this gives way to a gazetteer entry of just these words and another type. */
    private static final float UNSURE = 0.5f;

    private Arbiter() {}

    /**
     * What stays, in text order, none overlapping another.
     *
     * @param read names by the model, or null where it did not read the text
     * @param known names that the gazetteer knows
     * @param ruled names by rules
     * @param tokens how many the text has
     * @param leftOut tells articles and titles, which the model leaves out of names though entries may have them
     */
    static List<Candidate> choose(
            @Nullable List<Candidate> read,
            List<Candidate> known,
            List<Candidate> ruled,
            int tokens,
            IntPredicate leftOut) {
        @Nullable Candidate[] taken = new Candidate[tokens];
        List<Candidate> chosen = new ArrayList<>();
        if (read == null) {
            known.forEach(candidate -> take(candidate, taken, chosen));
        } else {
            @Nullable Candidate[] knownAt = new Candidate[tokens];
            known.forEach(candidate -> knownAt[candidate.first()] = candidate);
            @Nullable Candidate[] readAt = new Candidate[tokens];
            read.forEach(name -> Arrays.fill(readAt, name.first(), name.end(), name));
            known.stream()
                    .filter(candidate -> isWhole(candidate, readAt, leftOut))
                    .forEach(name -> take(name, taken, chosen));
            for (Candidate name : read) {
                Candidate same = knownAt[name.first()];
                take(same != null && same.end() == name.end() ? agreed(name, same) : name, taken, chosen);
            }
            for (Candidate candidate : known) {
                if (isLong(candidate) || !NameLabels.covers(candidate.type())) {
                    take(candidate, taken, chosen);
                }
            }
        }
        ruled.forEach(candidate -> take(candidate, taken, chosen));
        chosen.sort(Comparator.comparingInt(Candidate::first));
        return chosen;
    }

    /**
     * A known name whose end the model read, and of its type: {@code Recep [Tayyip Erdogan]}. Where it read another part, it knows more: in
     * {@code [Chicago] Board of Trade} and in names that go on after the known one.
     *
     * @param readAt the name that the model read at each token
     */
    private static boolean isWhole(Candidate known, @Nullable Candidate[] readAt, IntPredicate leftOut) {
        Candidate end = readAt[known.end() - 1];
        if (end == null || end.end() != known.end() || end.first() <= known.first() || leftOut.test(known.first())) {
            return false;
        }
        for (int token = known.first(); token < end.first(); token++) {
            if (readAt[token] != null) {
                return false;
            }
        }
        return known.readings().stream().anyMatch(reading -> reading.entry().type() == end.type());
    }

    /** One name of what the model read and the gazetteer knows, with the readings that fit its type. */
    private static Candidate agreed(Candidate read, Candidate known) {
        List<GazetteerMatcher.Reading> fitting = known.readings().stream()
                .filter(reading -> reading.entry().type() == read.type())
                .toList();
        if (fitting.isEmpty()) {
            return read.strength() < UNSURE || isAcronym(known) ? known : read;
        }
        // two witnesses that err independently
        float strength = 1 - (1 - read.strength()) * (1 - known.strength());
        return new Candidate(read.first(), read.end(), read.type(), strength, fitting, known.madeBy(), known.version());
    }

    /** Known only as it is written, and as one thing: {@code DPRK}. To the model most acronyms are organizations. */
    private static boolean isAcronym(Candidate known) {
        return known.readings().size() == 1 && known.readings().get(0).alias().caseSensitive();
    }

    private static boolean isLong(Candidate candidate) {
        return candidate.end() - candidate.first() > 1;
    }

    private static void take(Candidate candidate, @Nullable Candidate[] taken, List<Candidate> chosen) {
        for (int i = candidate.first(); i < candidate.end(); i++) {
            if (taken[i] != null) {
                return;
            }
        }
        Arrays.fill(taken, candidate.first(), candidate.end(), candidate);
        chosen.add(candidate);
    }
}
