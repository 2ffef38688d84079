package org.dateline.standalone.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.entity.EntityType;
import org.dateline.enrich.entity.GazetteerEdit;
import org.dateline.enrich.entity.GazetteerEntry;
import org.dateline.enrich.entity.dump.EntityDump;
import org.dateline.enrich.entity.dump.EntitySelection;
import org.dateline.enrich.runtime.GazetteerBook;
import org.jspecify.annotations.Nullable;

/**
 * Brings the entities of a dump to the gazetteer's topic: those that ship are left as they are, and so is what operators said; what an
 * earlier import brought is replaced where it changed. Memory holds a number for each entity on the topic, nothing of the dump. For one
 * thread.
 */
final class EntityImport {

    private static final int BATCH = 1_000;
    /** Most classes that are counted: with more of them, new ones are not. */
    private static final int MOST_CLASSES = 20_000;

    private static final int SHOWN_CLASSES = 8;
    private static final int SHOWN_FAILURES = 5;

    private final String provenance;
    private final @Nullable GazetteerBook book;
    private final Set<String> shipped;
    private final Map<String, Long> imported = new HashMap<>();
    private final Set<String> edited = new HashSet<>();
    private final List<GazetteerEdit> batch = new ArrayList<>();

    private final Map<EntityType, Long> kept = new EnumMap<>(EntityType.class);
    private final Map<EntitySelection.Reason, Long> left = new EnumMap<>(EntitySelection.Reason.class);
    private final Map<String, Long> unknownClasses = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private long items;
    private long found;
    private long written;
    private long unchanged;
    private long ships;
    private long saidOtherwise;
    private long unreadable;

    /** Told how far it is. */
    interface Watcher {
        /** After each item; true asks for all that was read to be stored. */
        boolean read(long lines, long items, long kept);

        /** The entities of so many lines are stored. */
        void stored(long lines);
    }

    /**
     * @param book null to only count
     * @param shipped ids of the entries that ship
     */
    EntityImport(String provenance, @Nullable GazetteerBook book, Set<String> shipped) {
        this.provenance = provenance;
        this.book = book;
        this.shipped = shipped;
        if (book != null) {
            book.scan(this::known);
        }
    }

    /**
     * Reads the dump to its end.
     *
     * @throws IOException if it cannot be read further; what was read by then is stored
     */
    void run(EntityDump dump, Watcher watcher) throws IOException {
        try {
            for (EntitySelection.Outcome outcome = next(dump); outcome != null; outcome = next(dump)) {
                items++;
                if (outcome instanceof EntitySelection.Kept entity) {
                    take(entity.entry());
                } else if (outcome instanceof EntitySelection.Left other) {
                    left.merge(other.reason(), 1L, Long::sum);
                    count(other);
                }
                if (watcher.read(dump.lines(), items, found)) {
                    store();
                    watcher.stored(dump.lines());
                } else if (batch.size() == BATCH) {
                    store();
                }
            }
        } finally {
            store();
            watcher.stored(dump.lines());
        }
    }

    /** What became of the items, for people. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add(number(items) + " items, " + number(found) + " of them for news"
                + (kept.isEmpty()
                        ? ""
                        : ": "
                                + kept.entrySet().stream()
                                        .map(each -> each.getKey() + " " + number(each.getValue()))
                                        .collect(Collectors.joining(", "))));
        add(lines, written, book == null ? "would be written" : "written");
        add(lines, unchanged, "unchanged since an earlier import");
        add(lines, ships, "ship with Dateline and stay as they are");
        add(lines, saidOtherwise, "stay as an operator or another source said");
        left.forEach((reason, count) -> add(lines, count, "left out, " + reason.text()));
        add(lines, unreadable, "lines could not be read:");
        failures.forEach(failure -> lines.add("    " + failure));
        String classes = unknownClasses.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN_CLASSES)
                .map(each -> each.getKey() + " (" + number(each.getValue()) + ")")
                .collect(Collectors.joining(", "));
        if (!classes.isEmpty()) {
            lines.add("most frequent classes that are not in the table (--classes adds to it): " + classes);
        }
        return lines;
    }

    /** Whether lines were there, and none that could be used. */
    boolean isNothingReadable() {
        return unreadable > 0 && items == 0;
    }

    private void known(String id, @Nullable GazetteerEdit edit) {
        imported.remove(id);
        edited.remove(id);
        if (edit != null && !edit.withdrawn() && edit.entry().provenance().equals(provenance)) {
            imported.put(id, edit.entry().fingerprint());
        } else if (edit != null) {
            edited.add(id);
        }
    }

    private EntitySelection.@Nullable Outcome next(EntityDump dump) throws IOException {
        while (true) {
            try {
                return dump.next();
            } catch (EntityDump.UnreadableLineException e) {
                unreadable++;
                if (failures.size() < SHOWN_FAILURES) {
                    failures.add(
                            String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
                }
            }
        }
    }

    private void take(GazetteerEntry entry) {
        found++;
        kept.merge(entry.type(), 1L, Long::sum);
        Long before = imported.get(entry.entityId());
        long fingerprint = entry.fingerprint();
        if (shipped.contains(entry.entityId())) {
            ships++;
        } else if (edited.contains(entry.entityId())) {
            saidOtherwise++;
        } else if (before != null && before == fingerprint) {
            unchanged++;
        } else {
            imported.put(entry.entityId(), fingerprint);
            // The topic's clock is in milliseconds.
            batch.add(new GazetteerEdit(entry, false, Instant.ofEpochMilli(System.currentTimeMillis())));
        }
    }

    private void store() {
        if (book != null) {
            book.put(batch);
        }
        written += batch.size();
        batch.clear();
    }

    private void count(EntitySelection.Left other) {
        if (!other.detail().isEmpty()
                && (unknownClasses.size() < MOST_CLASSES || unknownClasses.containsKey(other.detail()))) {
            unknownClasses.merge(other.detail(), 1L, Long::sum);
        }
    }

    private static void add(List<String> lines, long count, String what) {
        if (count > 0) {
            String written = number(count);
            lines.add(" ".repeat(Math.max(1, 14 - written.length())) + written + "  " + what);
        }
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
