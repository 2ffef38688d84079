package org.dateline.standalone.cli;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.KafkaException;
import org.dateline.enrich.entity.Gazetteer;
import org.dateline.enrich.entity.GazetteerEdit;
import org.dateline.enrich.entity.GazetteerEntry;
import org.dateline.enrich.runtime.GazetteerBook;
import org.dateline.schema.NewsTopics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** The gazetteer of the running Dateline, for commands that read or change it. */
final class GazetteerOptions {

    @Mixin
    private RunningStackOptions stack = new RunningStackOptions();

    /** What is done with the gazetteer; returns the exit code. */
    interface Work {
        int with(Known known);
    }

    /** What ships, and what operators said of it. Not thread-safe. */
    static final class Known {
        private final RunningStackOptions.Connection running;
        private final GazetteerBook book;
        private final Gazetteer shipped;
        private final Map<String, GazetteerEdit> edits;

        private Known(RunningStackOptions.Connection running, GazetteerBook book) {
            this.running = running;
            this.book = book;
            this.shipped = Gazetteer.starter();
            this.edits = new TreeMap<>(book.read());
        }

        Map<String, String> client() {
            return running.client();
        }

        String bootstrapServers() {
            return String.valueOf(running.client().get("bootstrap.servers"));
        }

        SchemaRegistryClient registry() {
            return running.registry();
        }

        /** All edits, by id. */
        Collection<GazetteerEdit> edits() {
            return edits.values();
        }

        @Nullable
        GazetteerEdit edit(String entityId) {
            return edits.get(entityId);
        }

        @Nullable
        GazetteerEntry shipped(String entityId) {
            return shipped.entry(entityId);
        }

        /** Entries with this id, name or alias: in force, or withdrawn. */
        List<GazetteerEntry> find(String said) {
            List<GazetteerEntry> found = new ArrayList<>();
            for (GazetteerEdit edit : edits.values()) {
                if (fits(edit.entry(), said)) {
                    found.add(edit.entry());
                }
            }
            for (GazetteerEntry entry : shipped.entries()) {
                if (!edits.containsKey(entry.entityId()) && fits(entry, said)) {
                    found.add(entry);
                }
            }
            return found;
        }

        void put(GazetteerEntry entry, boolean withdrawn) {
            // The topic's clock is in milliseconds.
            book.put(List.of(new GazetteerEdit(entry, withdrawn, Instant.ofEpochMilli(System.currentTimeMillis()))));
        }

        void takeBack(String entityId) {
            book.takeBack(List.of(entityId), System.currentTimeMillis());
        }

        private static boolean fits(GazetteerEntry entry, String said) {
            return entry.entityId().equalsIgnoreCase(said)
                    || entry.name().equalsIgnoreCase(said)
                    || entry.aliases().stream().anyMatch(alias -> alias.name().equals(said));
        }
    }

    /** Does it, or says what is away and what to do about it, with exit code 1. */
    int run(PrintWriter err, Work work) {
        return connected(err, (running, book) -> work.with(new Known(running, book)));
    }

    /** As {@link #run}, for work that does not look at single entries. */
    int withBook(PrintWriter err, ToIntFunction<GazetteerBook> work) {
        return connected(err, (running, book) -> work.applyAsInt(book));
    }

    private int connected(PrintWriter err, ToIntBiFunction<RunningStackOptions.Connection, GazetteerBook> work) {
        try {
            RunningStackOptions.Connection running =
                    stack.connect(List.of(NewsTopics.GAZETTEER_ENTRY, NewsTopics.RETAG_REQUESTED));
            try (GazetteerBook book = new GazetteerBook(running.client(), running.registry())) {
                return work.applyAsInt(running, book);
            }
        } catch (RunningStackOptions.AwayException away) {
            err.println(away.getMessage());
        } catch (KafkaException failure) {
            Throwable cause = failure.getCause();
            err.println("Kafka or the registry failed: " + failure.getMessage()
                    + (cause == null ? "" : ": " + cause.getMessage()));
        }
        err.flush();
        return 1;
    }

    /** The only entry that is meant, or null after saying why there is none. */
    static @Nullable GazetteerEntry only(Known known, String said, PrintWriter err) {
        List<GazetteerEntry> found = known.find(said);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            err.println("not known: " + said);
        } else {
            err.println("'" + said + "' is the name of several; say which by its id:");
            found.forEach(entry -> err.println("  " + entry.entityId() + "  " + entry.name()));
        }
        return null;
    }
}
