package org.dateline.enrich.runtime;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The enrich service as a process: configured by the environment, stopped by SIGTERM, nothing lost by kill -9. */
public final class EnrichMain {

    private static final String LOGBACK = "logback.configurationFile";

    private EnrichMain() {}

    public static void main(String[] args) {
        // The embedded run has this jar on its class path too: a logback.xml in it would be anybody's.
        if (System.getProperty(LOGBACK) == null) {
            System.setProperty(LOGBACK, "logback-enrich.xml");
        }
        if (args.length > 0) {
            System.out.print(
                    "The enrich service: reads raw articles, writes normalized, enriched and linked articles and"
                            + " stories.\nSettings, all from the environment:\n\n" + EnrichConfig.table());
            System.exit(args[0].equals("--help") || args[0].equals("-h") ? 0 : 2);
        }
        // Not before: the first logger reads the configuration named above.
        System.exit(run(LoggerFactory.getLogger(EnrichMain.class)));
    }

    private static int run(Logger log) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            EnrichConfig config = EnrichConfig.fromEnvironment(System.getenv());
            try (EnrichService service = EnrichService.start(config, meters);
                    HealthServer health = new HealthServer(
                            config.getString(EnrichConfig.HTTP_HOST),
                            config.getInt(EnrichConfig.HTTP_PORT),
                            meters,
                            () -> service.state().name(),
                            service::running)) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitEnd(stop, stopped), "stop"));
                log.info("health and metrics on port {}", health.port());
                while (stop.getCount() > 0 && !ended(service.state())) {
                    if (stop.await(1, TimeUnit.SECONDS)) {
                        break;
                    }
                }
                return ended(service.state()) ? 1 : 0;
            }
        } catch (ConfigException e) {
            log.error("configuration: {} (see --help)", e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (Exception e) {
            log.error("the enrich service does not start: {}", e.getMessage(), e);
            return 1;
        } finally {
            stopped.countDown();
        }
    }

    private static boolean ended(KafkaStreams.State state) {
        return state == KafkaStreams.State.ERROR || state == KafkaStreams.State.NOT_RUNNING;
    }

    private static void awaitEnd(CountDownLatch stop, CountDownLatch stopped) {
        stop.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
