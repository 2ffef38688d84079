package org.dateline.enrich.mediatopic;

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
}
