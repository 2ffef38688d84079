package org.dateline.enrich.runtime;

import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;

/** {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
final class HealthServer implements AutoCloseable {

    private final Javalin server;

    /**
     * Starts to serve.
     *
     * @param state state of the service in a word
     * @param ready whether it does its work
     */
    HealthServer(
            String host, int port, PrometheusMeterRegistry meters, Supplier<String> state, Supplier<Boolean> ready) {
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/health/live", ctx -> ctx.result("live\n"));
            config.routes.get(
                    "/health/ready", ctx -> ctx.status(ready.get() ? 200 : 503).result(state.get() + "\n"));
            config.routes.get(
                    "/metrics",
                    ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                            .result(meters.scrape()));
        });
        server.start(host, port);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
