package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.ingest.source.opml.OpmlFeed;
import org.dateline.ingest.source.opml.OpmlWriter;
import org.dateline.standalone.feeds.OpmlTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the subscriptions as OPML. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes all subscriptions as OPML 2.0, which any feed reader takes, in the order of their ids.",
            "Dateline's own settings stand in attributes of their own: 'dateline feeds import' restores all of it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:the file cannot be written; or Kafka or the registry is away", "2:wrong usage"})
final class FeedsExportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|-",
            defaultValue = "-",
            description = "Where to; - or nothing for standard output.")
    private String file = "-";

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        return broker.run(err, book -> {
            List<OpmlFeed> feeds = book.read().values().stream()
                    .map(entry -> OpmlTerms.outline(entry.subscription()))
                    .toList();
            String opml = new OpmlWriter().write("Dateline subscriptions", feeds);
            if (file.equals("-")) {
                spec.commandLine().getOut().print(opml);
                spec.commandLine().getOut().flush();
                return 0;
            }
            try {
                Files.writeString(Path.of(file), opml, StandardCharsets.UTF_8);
            } catch (IOException unwritable) {
                err.println(file + " cannot be written: " + unwritable);
                err.flush();
                return 1;
            }
            err.println(feeds.size() + (feeds.size() == 1 ? " feed" : " feeds") + " written to " + file);
            err.flush();
            return 0;
        });
    }
}
