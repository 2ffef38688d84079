package org.dateline.enrich.topology.serde;

import java.util.Locale;

/** Names of enum constants on the wire: lower case with hyphens, as the contract documents them. */
final class Enums {

    private Enums() {}

    static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such constant */
    static <E extends Enum<E>> E parse(Class<E> type, String wire) {
        return Enum.valueOf(type, wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The constant of the same name in another enum; {@code fallback} for one that it does not have. */
    static <E extends Enum<E>> E twin(Enum<?> value, Class<E> type, E fallback) {
        for (E candidate : type.getEnumConstants()) {
            if (candidate.name().equals(value.name())) {
                return candidate;
            }
        }
        return fallback;
    }
}
