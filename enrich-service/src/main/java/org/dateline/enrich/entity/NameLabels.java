package org.dateline.enrich.entity;

/**
 * Labels of the sequence model, in the IOB2 scheme (Tjong Kim Sang and Veenstra, EACL 1999): outside, and first and further tokens of a
 * name of each type.
 */
final class NameLabels {
    static final int O = 0;
    /** Number of labels. */
    static final int COUNT = 7;

    static final int TYPES = 3;
    static final int PERSON = 0;
    static final int ORG = 1;
    static final int LOC = 2;

    /** All labels, as bits. */
    static final int ALL = (1 << COUNT) - 1;

    private NameLabels() {}

    static int begin(int type) {
        return 1 + 2 * type;
    }

    static int inside(int type) {
        return 2 + 2 * type;
    }

    static boolean isInside(int label) {
        return label > 0 && (label & 1) == 0;
    }

    /** Of a label other than {@link #O}. */
    static int typeOf(int label) {
        return (label - 1) >> 1;
    }

    /** Whether a label may follow another; before the first token stands {@link #O}. */
    static boolean mayFollow(int before, int label) {
        return !isInside(label) || before == label || before == label - 1;
    }

    /** Whether the model tells this type from others. */
    static boolean covers(EntityType type) {
        return type == EntityType.PERSON || type == EntityType.ORG || type == EntityType.LOC;
    }

    /** The type of entity that a number of a type stands for. */
    static EntityType entityType(int type) {
        return switch (type) {
            case PERSON -> EntityType.PERSON;
            case ORG -> EntityType.ORG;
            default -> EntityType.LOC;
        };
    }
}
