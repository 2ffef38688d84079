package org.dateline.standalone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.schema.ContractSchemas;
import org.dateline.schema.NewsTopic;
import org.dateline.schema.NewsTopics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the schema of a topic's values. */
@Command(
        name = "schemas",
        mixinStandardHelpOptions = true,
        description = "Lists the registry's subjects, or prints the Avro schema of one topic.")
final class SchemasCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "TOPIC", description = "A topic's name.")
    private @Nullable String topic;

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (topic == null) {
            NewsTopics.all().stream()
                    .filter(known -> known.valueType() != null)
                    .forEach(known -> out.println(known.subject()));
        } else {
            Optional<NewsTopic<?>> known = NewsTopics.named(topic);
            Class<?> type = known.map(NewsTopic::valueType).orElse(null);
            if (type == null) {
                throw new ParameterException(
                        spec.commandLine(), "'" + topic + "' is no topic with a schema; see 'dateline topics'.");
            }
            out.println(new ObjectMapper()
                    .readTree(ContractSchemas.of(type).canonicalString())
                    .toPrettyString());
        }
        out.flush();
        return 0;
    }
}
