package org.dateline.ingest.push;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Health, metrics, and the document that describes the endpoint. */
final class ServiceRoutes implements Routes {

    private static final String DOCUMENT = "openapi.json";

    private final BooleanSupplier ready;
    private final Supplier<String> metrics;
    private final byte[] document;

    ServiceRoutes(BooleanSupplier ready, Supplier<String> metrics) {
        this.ready = ready;
        this.metrics = metrics;
        this.document = document();
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/health/live", context -> context.result("live\n"));
        routes.get("/health/ready", this::ready);
        routes.get(
                "/metrics",
                context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(metrics.get()));
        routes.get(
                "/openapi.json",
                context -> context.contentType("application/json").result(document));
    }

    private void ready(Context context) throws ProblemException {
        if (!ready.getAsBoolean()) {
            throw new ProblemException(
                    Problem.NOT_READY, "the broker does not answer, or the feeds have not been shared out yet");
        }
        context.result("ready\n");
    }

    private static byte[] document() {
        try (InputStream in = Objects.requireNonNull(ServiceRoutes.class.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            return in.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
