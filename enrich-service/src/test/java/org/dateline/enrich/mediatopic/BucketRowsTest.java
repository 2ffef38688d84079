package org.dateline.enrich.mediatopic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BucketRowsTest {

    @Test
    void rowsAreInTheOrderOfBuckets() {
        BucketRows rows = new BucketRows(new int[] {0, 63, 64, 200, 255}, 256);

        assertThat(rows.row(0)).isZero();
        assertThat(rows.row(63)).isEqualTo(1);
        assertThat(rows.row(64)).isEqualTo(2);
        assertThat(rows.row(200)).isEqualTo(3);
        assertThat(rows.row(255)).isEqualTo(4);
        assertThat(rows.row(1)).isEqualTo(-1);
        assertThat(rows.row(254)).isEqualTo(-1);
        assertThat(rows.size()).isEqualTo(5);
    }

    @Test
    void givesBackWhatItWasMadeOf() {
        int[] buckets = new Random(1).ints(500, 0, 5000).distinct().sorted().toArray();
        BucketRows rows = new BucketRows(buckets, 5000);

        assertThat(rows.buckets()).isEqualTo(buckets);
        for (int bucket = 0; bucket < 5000; bucket++) {
            assertThat(rows.row(bucket)).isEqualTo(Math.max(-1, Arrays.binarySearch(buckets, bucket)));
        }
    }

    @Test
    void mayBeEmpty() {
        assertThat(new BucketRows(new int[0], 64).row(7)).isEqualTo(-1);
    }
}
