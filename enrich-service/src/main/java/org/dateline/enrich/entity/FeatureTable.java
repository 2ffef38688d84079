package org.dateline.enrich.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights of hashed features, open-addressed: a row is one {@code long}, with eight check bits and a weight of eight bits for each label, so
 * that a look-up is mostly one read and all labels are summed up at once. Eight more check bits stand aside; they are read only where the
 * first eight agree. A feature that was never trained is taken for one that was about once in sixty thousand. Thread-safe once it is filled.
 */
final class FeatureTable {
    private static final int LARGEST = 1 << 23;
    private static final int CHECK_SHIFT = 56;
    /** Added to a weight, so that sums of several never borrow from their neighbors. */
    private static final int BIAS = 128;

    private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;

    private final long[] rows;
    private final byte[] checks;
    private final int mask;

    /**
     * @param size rows, a power of two
     */
    FeatureTable(int size) {
        if (!isSize(size)) {
            throw new IllegalArgumentException(size + " is no power of two up to " + LARGEST);
        }
        rows = new long[size];
        checks = new byte[size];
        mask = size - 1;
    }

    /**
     * Reads a table as {@link #write} wrote it.
     *
     * @throws IOException where it ends too early or is none
     */
    static FeatureTable read(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (!isSize(size)) {
            throw new IOException("table of " + size + " rows");
        }
        FeatureTable table = new FeatureTable(size);
        for (int i = 0; i < size; i++) {
            table.rows[i] = in.readLong();
        }
        in.readFully(table.checks);
        return table;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(rows.length);
        for (long row : rows) {
            out.writeLong(row);
        }
        out.write(checks);
    }

    /** Adds a feature with a weight for each label; false where one hashed alike is there. */
    boolean put(long feature, byte[] weights) {
        long row = (long) check(feature) << CHECK_SHIFT;
        for (int label = 0; label < NameLabels.COUNT; label++) {
            row |= ((weights[label] + BIAS) & 0xFFL) << (8 * label);
        }
        int slot = (int) feature & mask;
        while (rows[slot] != 0) {
            if (isAt(slot, rows[slot], feature)) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        rows[slot] = row;
        checks[slot] = aside(feature);
        return true;
    }

    /** The feature's row, or 0. */
    long find(long feature) {
        int slot = (int) feature & mask;
        long row = rows[slot];
        while (row != 0) {
            if (isAt(slot, row, feature)) {
                return row;
            }
            slot = (slot + 1) & mask;
            row = rows[slot];
        }
        return 0;
    }

    /** Weights of the even labels of a row, sixteen bits apart; up to 256 rows can be added up. */
    static long even(long row) {
        return row & EVEN_BYTES;
    }

    /** Weights of the odd labels, likewise; the highest part is the check. */
    static long odd(long row) {
        return (row >>> 8) & EVEN_BYTES;
    }

    /** The summed weight of a label. */
    static int weight(long even, long odd, int rows, int label) {
        long half = (label & 1) == 0 ? even : odd;
        return (int) ((half >>> (16 * (label >> 1))) & 0xFFFF) - BIAS * rows;
    }

    private static boolean isSize(int size) {
        return size >= 1 && size <= LARGEST && Integer.bitCount(size) == 1;
    }

    private boolean isAt(int slot, long row, long feature) {
        return row >>> CHECK_SHIFT == check(feature) && checks[slot] == aside(feature);
    }

    /** Never 0: a row of 0 is free. */
    private static int check(long feature) {
        int check = (int) (feature >>> CHECK_SHIFT);
        return check == 0 ? 1 : check;
    }

    private static byte aside(long feature) {
        return (byte) (feature >>> 48);
    }
}
