package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ingest.identity.FeedIds;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.publish.SubscriptionBook;
import org.dateline.ingest.publish.SubscriptionBook.Entry;
import org.dateline.standalone.feeds.FeedChanges;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The feeds that a command is about, for commands that change what is there. */
final class FeedSelection {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "URL|ID",
            description = "Addresses or ids, as 'dateline feeds list' shows them.")
    private List<String> feeds = List.of();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    /** What is done with the feeds that are known. */
    interface Work {
        void with(SubscriptionBook book, FeedChanges changes, List<Entry> found, PrintWriter out);
    }

    /** Does it for those that are known and names the others, for which the exit code is 1. */
    int each(Work work) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        return broker.run(err, book -> {
            FeedChanges changes = new FeedChanges(
                    new FeedIds(new UrlNormalizer(TrackingParameters.load())), book.read(), Instant.now());
            Map<String, Entry> found = new LinkedHashMap<>();
            int unknown = 0;
            for (String feed : feeds) {
                Optional<Entry> entry = changes.find(feed);
                if (entry.isPresent()) {
                    found.put(entry.get().subscription().feedId(), entry.get());
                } else {
                    unknown++;
                    err.println("not subscribed to: " + feed);
                }
            }
            PrintWriter out = spec.commandLine().getOut();
            work.with(book, changes, List.copyOf(found.values()), out);
            out.flush();
            err.flush();
            return unknown == 0 ? 0 : 1;
        });
    }
}
