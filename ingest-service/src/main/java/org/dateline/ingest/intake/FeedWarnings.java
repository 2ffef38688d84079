package org.dateline.ingest.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceItem;

/** What is wrong with a feed that can be read: things that cost a reader articles, versions or their dates. Stateless. */
public final class FeedWarnings {

    private FeedWarnings() {}

    /** The warnings, in words; empty for a good feed. */
    public static List<String> of(Reading reading) {
        List<String> warnings = new ArrayList<>();
        reading.refusals().forEach(refusal -> warnings.add(refusal.part() + ": " + refusal.detail()));
        List<SourceItem> items = reading.items();
        if (items.isEmpty()) {
            warnings.add("no items");
        }
        add(
                warnings,
                "without id and link",
                items.stream()
                        .filter(item -> item.itemId() == null && item.uri() == null)
                        .count());
        add(
                warnings,
                "without a date",
                items.stream()
                        .filter(item -> item.declared().published() == null
                                && item.declared().updated() == null)
                        .count());
        Set<String> seen = new HashSet<>();
        add(
                warnings,
                "with the id of another",
                items.stream()
                        .filter(item -> item.itemId() != null && !seen.add(String.valueOf(item.itemId())))
                        .count());
        return warnings;
    }

    private static void add(List<String> warnings, String what, long count) {
        if (count > 0) {
            warnings.add(count + (count == 1 ? " item " : " items ") + what);
        }
    }
}
