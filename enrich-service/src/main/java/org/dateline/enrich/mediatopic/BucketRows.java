package org.dateline.enrich.mediatopic;

/**
 * Which of many hash buckets are in use, and the how-manieth of them each is: a bit a bucket and a count for each 64 of them, so that what
 * is asked of every word of every text stays in the nearest cache. Immutable and thread-safe.
 *
 * <p>Jacobson, Space-efficient Static Trees and Graphs (FOCS 1989).
 */
final class BucketRows {
    private static final int WORD = 64;

    private final long[] used;
    private final int[] before;
    private final int size;

    /** @param buckets in use, ascending */
    BucketRows(int[] buckets, int range) {
        used = new long[(range + WORD - 1) / WORD];
        for (int bucket : buckets) {
            used[bucket / WORD] |= 1L << bucket;
        }
        before = new int[used.length];
        for (int i = 1; i < used.length; i++) {
            before[i] = before[i - 1] + Long.bitCount(used[i - 1]);
        }
        size = buckets.length;
    }

    /** Number of the buckets in use. */
    int size() {
        return size;
    }

    /** How many buckets in use are below this one, or -1 where it is not in use. */
    int row(int bucket) {
        long bits = used[bucket >>> 6];
        long bit = 1L << bucket;
        return (bits & bit) == 0 ? -1 : before[bucket >>> 6] + Long.bitCount(bits & (bit - 1));
    }

    /** The buckets in use, ascending. */
    int[] buckets() {
        int[] buckets = new int[size];
        int count = 0;
        for (int bucket = 0; bucket < used.length * WORD; bucket++) {
            if (row(bucket) >= 0) {
                buckets[count++] = bucket;
            }
        }
        return buckets;
    }
}
