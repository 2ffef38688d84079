package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.dateline.enrich.text.Evidence;

/** The few of many numbered things that weigh most, the strongest first, among equals the one that came first. Not thread-safe. */
final class Strongest {
    private final int[] things;
    private final float[] weights;
    private int size;

    Strongest(int limit) {
        things = new int[limit];
        weights = new float[limit];
    }

    void offer(int thing, float weight) {
        int at = size;
        while (at > 0 && weights[at - 1] < weight) {
            at--;
        }
        if (at == things.length) {
            return;
        }
        if (size < things.length) {
            size++;
        }
        for (int i = size - 1; i > at; i--) {
            things[i] = things[i - 1];
            weights[i] = weights[i - 1];
        }
        things[at] = thing;
        weights[at] = weight;
    }

    int size() {
        return size;
    }

    int thing(int rank) {
        return things[rank];
    }

    float weight(int rank) {
        return weights[rank];
    }

    /** What was kept, as evidence. */
    List<Evidence> evidence(IntFunction<String> term) {
        List<Evidence> evidence = new ArrayList<>(size);
        for (int rank = 0; rank < size; rank++) {
            evidence.add(new Evidence(term.apply(things[rank]), weights[rank]));
        }
        return evidence;
    }
}
