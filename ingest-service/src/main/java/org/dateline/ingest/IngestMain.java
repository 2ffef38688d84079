package org.dateline.ingest;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.config.ConfigException;
import org.dateline.ingest.runtime.IngestConfig;
import org.dateline.ingest.runtime.IngestService;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the service. Exit codes: 0 after a stop by signal, 1 where it could not start, 2 for wrong arguments or configuration. */
@Command(
        name = "dateline-ingest",
        mixinStandardHelpOptions = true,
        description = "Polls feeds and takes pushed articles; publishes raw article events.",
        subcommands = IngestMain.Serve.class)
public final class IngestMain implements Callable<Integer> {

    private static final String LOGBACK = "logback.configurationFile";

    private final Map<String, String> environment;

    @Option(names = "--help-config", description = "Print all that can be configured, and end.")
    private boolean helpConfig;

    IngestMain(Map<String, String> environment) {
        this.environment = environment;
    }

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] args) {
        // The embedded run has this jar on its class path too: a logback.xml in it would be anybody's.
        if (System.getProperty(LOGBACK) == null) {
            System.setProperty(LOGBACK, "logback-ingest.xml");
        }
        System.exit(new CommandLine(new IngestMain(System.getenv())).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (helpConfig) {
            System.out.print(IngestConfig.table());
            return 0;
        }
        return serve(environment);
    }

    private static int serve(Map<String, String> environment) throws InterruptedException {
        IngestConfig config;
        try {
            config = IngestConfig.fromEnvironment(environment);
        } catch (ConfigException wrong) {
            System.err.println("dateline-ingest: " + wrong.getMessage());
            return 2;
        }
        IngestService service = new IngestService(config, Clock.systemUTC());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            service.close();
                            stopped.countDown();
                        },
                        "dateline-stop"));
        service.start();
        stopped.await();
        return 0;
    }

    /** Serves until it is told to stop; what happens without a command, too. */
    @Command(name = "serve", description = "Serve until SIGTERM (the default).", mixinStandardHelpOptions = true)
    static final class Serve implements Callable<Integer> {

        @CommandLine.ParentCommand
        private IngestMain parent = new IngestMain(Map.of());

        @Override
        public Integer call() throws InterruptedException {
            return serve(parent.environment);
        }
    }
}
