package org.dateline.standalone.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends subscriptions. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Ends subscriptions. Articles that came from them stay.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all are ended",
            "1:one was not subscribed to, the others are ended; or Kafka or the registry is away",
            "2:wrong usage"
        })
final class FeedsRemoveCommand implements Callable<Integer> {

    @Mixin
    private FeedSelection selection = new FeedSelection();

    @Override
    public Integer call() throws IOException {
        return selection.each((book, changes, found, out) -> {
            book.remove(
                    found.stream().map(entry -> entry.subscription().feedId()).toList());
            found.forEach(
                    entry -> out.println("removed    " + entry.subscription().uri()));
        });
    }
}
