package org.dateline.standalone.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dateline.schema.NewsTopic;
import org.dateline.schema.NewsTopics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the typed list of Kafka topics. */
@Command(name = "topics", mixinStandardHelpOptions = true, description = "Lists the Kafka topics of the contract.")
final class TopicsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (NewsTopic<?> topic : NewsTopics.all()) {
            out.println(topic.name());
            out.println("  " + topic.purpose());
            out.println("  key " + topic.key() + "; value "
                    + (topic.valueType() == null
                            ? "bytes as they came"
                            : topic.valueType().getSimpleName()) + "; " + topic.partitions() + " partitions; "
                    + topic.cleanup().policy()
                    + (topic.retention() == null ? "" : ", " + topic.retention().toDays() + " days")
                    + "; written by " + String.join(", ", topic.writers()));
        }
        out.flush();
        return 0;
    }
}
