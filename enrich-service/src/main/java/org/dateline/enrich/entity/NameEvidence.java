package org.dateline.enrich.entity;

import org.jspecify.annotations.Nullable;

/**
 * What speaks for each type of one name in one place or, added up, in a whole article. Weights are logits in spirit: about 1 for a hint,
 * 3 for what settles it.
 */
final class NameEvidence {
    private static final EntityType[] TYPES = {EntityType.PERSON, EntityType.ORG, EntityType.LOC};

    private final float[] weights = new float[TYPES.length];
    private final @Nullable String[] rules = new String[TYPES.length];
    private final float[] strongest = new float[TYPES.length];

    void add(EntityType type, float weight, String rule) {
        int i = index(type);
        weights[i] += weight;
        if (weight > strongest[i]) {
            strongest[i] = weight;
            rules[i] = rule;
        }
    }

    /** Adds what another place says about the same name; later places count less and less. */
    void merge(NameEvidence other, float share) {
        for (int i = 0; i < TYPES.length; i++) {
            weights[i] += share * other.weights[i];
            if (other.strongest[i] > strongest[i]) {
                strongest[i] = other.strongest[i];
                rules[i] = other.rules[i];
            }
        }
    }

    /** The type that most speaks for. */
    EntityType best() {
        int best = 0;
        for (int i = 1; i < TYPES.length; i++) {
            if (weights[i] > weights[best]) {
                best = i;
            }
        }
        return TYPES[best];
    }

    float weight(EntityType type) {
        return weights[index(type)];
    }

    /** Lead of the best type over the second. */
    float margin() {
        EntityType best = best();
        float second = Float.NEGATIVE_INFINITY;
        for (EntityType type : TYPES) {
            if (type != best) {
                second = Math.max(second, weight(type));
            }
        }
        return weight(best) - second;
    }

    /** The rule that weighed most for a type. */
    String rule(EntityType type) {
        String rule = rules[index(type)];
        return rule == null ? "capitals" : rule;
    }

    private static int index(EntityType type) {
        return switch (type) {
            case PERSON -> 0;
            case ORG -> 1;
            case LOC -> 2;
            default -> throw new IllegalArgumentException("no evidence is weighed for " + type);
        };
    }
}
