package org.dateline.standalone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.ingest.intake.FeedCheck;
import org.dateline.ingest.intake.FeedWarnings;
import org.dateline.ingest.source.CharsetProvenance;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceItem;
import org.jspecify.annotations.Nullable;

/** What a check of a feed found, for people. Stateless. */
final class FeedReport {

    private static final int SHOWN = 5;

    private FeedReport() {}

    static void print(String name, FeedCheck check, PrintWriter out) {
        out.println(name);
        if (check instanceof FeedCheck.Failed failed) {
            out.println("  ERROR " + failed.reason() + ": " + failed.detail());
        } else if (check instanceof FeedCheck.Read read) {
            print(read.reading(), out);
        }
    }

    private static void print(Reading reading, PrintWriter out) {
        out.println("  " + joined(reading.format(), reading.title(), reading.homeUri()));
        CharsetProvenance provenance = reading.charsetProvenance();
        out.println("  " + reading.charset() + (provenance == null ? "" : ", said by " + wordsOf(provenance)) + "; "
                + (reading.repairs().isEmpty()
                        ? "nothing to repair"
                        : "repaired: " + String.join(", ", reading.repairs())));
        FeedWarnings.of(reading).forEach(warning -> out.println("  WARNING " + warning));
        List<SourceItem> items = reading.items();
        out.println("  " + items.size() + (items.size() == 1 ? " item" : " items"));
        for (SourceItem item : items.subList(0, Math.min(SHOWN, items.size()))) {
            out.println("    " + describe(item));
        }
        if (items.size() > SHOWN) {
            out.println("    and " + (items.size() - SHOWN) + " more");
        }
    }

    private static String describe(SourceItem item) {
        if (item.pubStatus() == PubStatus.CANCELED) {
            return joined("DELETED", item.itemId(), item.statusReason());
        }
        List<String> authors = new ArrayList<>(item.declared().authors());
        return joined(
                item.declared().headline() == null
                        ? "(no title)"
                        : item.declared().headline(),
                item.uri() == null ? item.itemId() : item.uri(),
                item.declared().published() == null
                        ? item.declared().updated()
                        : item.declared().published(),
                authors.isEmpty() ? null : String.join(", ", authors));
    }

    private static String wordsOf(CharsetProvenance provenance) {
        return switch (provenance) {
            case BOM -> "its byte order mark";
            case HTTP -> "the server";
            case XML -> "the XML declaration";
            case META -> "the page";
            case DETECTOR -> "its bytes";
            case DEFAULT -> "nobody";
        };
    }

    private static String joined(@Nullable String... parts) {
        return String.join(
                " | ",
                Stream.of(parts)
                        .filter(Objects::nonNull)
                        .map(part -> String.format(Locale.ROOT, "%s", part).replaceAll("\\s+", " "))
                        .toList());
    }
}
