package org.dateline.standalone.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.standalone.feeds.FeedChanges;
import org.dateline.standalone.feeds.FeedTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Resumes feeds. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Polls feeds again, at once. A feed that had answered 410 Gone is asked again too.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:one was not subscribed to, the others are done; or Kafka or the registry is away",
            "2:wrong usage"
        })
final class FeedsResumeCommand implements Callable<Integer> {

    @Mixin
    private FeedSelection selection = new FeedSelection();

    @Override
    public Integer call() throws IOException {
        return selection.each((book, changes, found, out) -> {
            List<FeedChanges.Change> done = found.stream()
                    .map(entry -> changes.apply(entry.subscription().uri(), FeedTerms.enabled(true), true))
                    .toList();
            book.put(changes.toPut());
            for (FeedChanges.Change change : done) {
                String verb = change.verb() == FeedChanges.Verb.CHANGED ? "resumed" : "unchanged";
                out.println(verb
                        + " ".repeat(11 - verb.length())
                        + change.subscription().uri());
            }
        });
    }
}
