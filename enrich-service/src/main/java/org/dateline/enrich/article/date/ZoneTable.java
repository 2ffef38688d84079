package org.dateline.enrich.article.date;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.enrich.text.WordList;
import org.jspecify.annotations.Nullable;

/** What zone abbreviations mean, by a fixed table. Immutable, thread-safe. */
final class ZoneTable {

    private final Map<String, List<ZoneId>> meanings;

    private ZoneTable(Map<String, List<ZoneId>> meanings) {
        this.meanings = meanings;
    }

    static ZoneTable load() {
        Map<String, List<ZoneId>> meanings = new HashMap<>();
        for (String line : WordList.lines(ZoneTable.class, "zones.tsv")) {
            String[] fields = line.split("\t", -1);
            List<ZoneId> zones = new ArrayList<>();
            zones.add(ZoneId.of(fields[1]));
            if (fields.length > 2) {
                for (String other : fields[2].split(",", -1)) {
                    zones.add(ZoneId.of(other));
                }
            }
            meanings.put(fields[0], List.copyOf(zones));
        }
        return new ZoneTable(meanings);
    }

    /** Whether the word, in any case, is an abbreviation of the table. */
    boolean isKnown(String abbreviation) {
        return meanings.containsKey(abbreviation.toUpperCase(Locale.ROOT));
    }

    /**
     * The offset that the abbreviation means at that local time. Where it has several meanings, the one that holds in the default
     * zone at some time of that year counts; else the first.
     */
    Optional<ZoneOffset> offset(String abbreviation, LocalDateTime time, @Nullable ZoneId defaultZone) {
        List<ZoneId> zones = meanings.get(abbreviation.toUpperCase(Locale.ROOT));
        if (zones == null) {
            return Optional.empty();
        }
        if (zones.size() > 1 && defaultZone != null) {
            for (ZoneId zone : zones) {
                if (occurs(zone.getRules().getOffset(time), time, defaultZone)) {
                    return Optional.of(zone.getRules().getOffset(time));
                }
            }
        }
        return Optional.of(zones.get(0).getRules().getOffset(time));
    }

    private static boolean occurs(ZoneOffset offset, LocalDateTime time, ZoneId zone) {
        LocalDateTime winter = time.withDayOfMonth(15).withMonth(1);
        LocalDateTime summer = time.withDayOfMonth(15).withMonth(7);
        return zone.getRules().getOffset(time).equals(offset)
                || zone.getRules().getOffset(winter).equals(offset)
                || zone.getRules().getOffset(summer).equals(offset);
    }
}
