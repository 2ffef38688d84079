package org.dateline.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.schema.ContractSetUp;
import org.dateline.schema.NewsSerdes;
import org.dateline.standalone.embedded.EmbeddedBroker;
import org.dateline.standalone.embedded.Ports;
import org.dateline.standalone.embedded.RegistryFace;

/**
 * Broker, registry and topics in a process of their own, so that the others' figures are their own. Prints {@value #READY}, the broker's and
 * the registry's address on one line; ends when its standard input does, so that it never outlives who started it.
 */
final class LoadBroker {

    static final String READY = "ready";

    private LoadBroker() {}

    /** Takes the folder for its data. */
    public static void main(String[] args) throws IOException, ExecutionException, InterruptedException {
        Path folder = Path.of(args[0]);
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), Ports.free());
                RegistryFace registry = new RegistryFace(folder.resolve("registry.jsonl"), Ports.free())) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                new ContractSetUp(admin, NewsSerdes.registryClient(registry.url(), Map.of()), step -> {})
                        .apply(Optional.empty(), Optional.empty());
            }
            System.out.write((READY + " " + broker.bootstrapServers() + " " + registry.url() + "\n")
                    .getBytes(StandardCharsets.US_ASCII));
            System.out.flush();
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
