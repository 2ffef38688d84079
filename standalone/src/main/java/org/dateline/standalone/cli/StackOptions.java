package org.dateline.standalone.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that start the embedded stack. */
final class StackOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description =
                    "Folder of all data; kept, and gone on with by the next run. Default: a temporary one, removed"
                            + " at the end.")
    @Nullable
    Path dataDir;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description = "Port of the broker. Default: 9092, or a free one if that is taken.")
    @Nullable
    Integer kafkaPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            description = "Port of the schema registry. Default: 8081, or a free one if that is taken.")
    @Nullable
    Integer registryPort;

    @Option(
            names = "--push-port",
            paramLabel = "PORT",
            description = "Port of the push endpoint. Default: 8080, or a free one if that is taken.")
    @Nullable
    Integer pushPort;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "2",
            description = "Partitions of the article topics when they are made (default: ${DEFAULT-VALUE}).")
    int partitions;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Threads of the enrich service (default: ${DEFAULT-VALUE}).")
    int threads;

    @Mixin
    TopicFiles topicFiles = new TopicFiles();
}
