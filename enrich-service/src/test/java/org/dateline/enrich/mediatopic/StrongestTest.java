package org.dateline.enrich.mediatopic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrongestTest {

    @Test
    void keepsTheHeaviestInOrderAndTheFirstAmongEquals() {
        Strongest strongest = new Strongest(3);
        float[] weights = {1, 3, 2, 3, 0.5f, 2};
        for (int thing = 0; thing < weights.length; thing++) {
            strongest.offer(thing, weights[thing]);
        }

        List<Integer> things = new ArrayList<>();
        for (int rank = 0; rank < strongest.size(); rank++) {
            things.add(strongest.thing(rank));
        }
        assertThat(things).containsExactly(1, 3, 2);
        assertThat(strongest.weight(2)).isEqualTo(2);
    }

    @Test
    void holdsNothingWhereNothingMayBeKept() {
        Strongest strongest = new Strongest(0);
        strongest.offer(1, 1);
        assertThat(strongest.size()).isZero();
    }
}
