package org.dateline.enrich.entity.dump;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.entity.EntityType;
import org.dateline.enrich.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Which classes of a source are persons, organizations, places. Wikidata's own tree of classes is not followed: it is not kept free of
 * contradictions, and would have to be read from the whole dump before the first entity. Immutable and thread-safe.
 */
public final class ClassTypes {
    private static final String TABLE = "class-types.tsv";
    private static final int COLUMNS = 3;

    private final Map<String, EntityType> types;

    private ClassTypes(Map<String, EntityType> types) {
        this.types = Map.copyOf(types);
    }

    /** The table that ships. */
    public static ClassTypes shipped() {
        return new ClassTypes(Map.of()).with(WordList.lines(ClassTypes.class, TABLE));
    }

    /**
     * This table with further rows, which stand over those that it has.
     *
     * @param rows tab-separated class, name for people, type
     * @throws IllegalArgumentException naming the row that is not well-formed
     */
    public ClassTypes with(List<String> rows) {
        Map<String, EntityType> all = new HashMap<>(types);
        for (String row : rows) {
            String[] columns = row.split("\t", -1);
            if (columns.length != COLUMNS) {
                throw new IllegalArgumentException(
                        "'" + row + "': expected three columns: the class, its name, its type");
            }
            try {
                all.put(columns[0].strip(), EntityType.valueOf(columns[2].strip()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "'" + row + "': the type is none of " + List.of(EntityType.values()), e);
            }
        }
        return new ClassTypes(all);
    }

    /** The type of an entity of these classes: that of the first that is known, or null. */
    @Nullable
    EntityType of(List<String> classes) {
        List<EntityType> known = new ArrayList<>();
        for (String each : classes) {
            EntityType type = types.get(each);
            if (type != null) {
                known.add(type);
            }
        }
        return known.isEmpty() ? null : known.get(0);
    }
}
