package org.dateline.ingest.push;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The routes under {@code /v1/articles}. */
final class ArticleRoutes implements Routes {

    private static final byte[] NO_BODY = {};

    private final Admission admission;
    private final RequestBody bodies;
    private final PushReader reader;
    private final PushIntake intake;

    ArticleRoutes(Admission admission, RequestBody bodies, PushReader reader, PushIntake intake) {
        this.admission = admission;
        this.bodies = bodies;
        this.reader = reader;
        this.intake = intake;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/v1/articles", withBody(context -> reader::read));
        routes.put("/v1/articles", withBody(context -> reader::readVersionOfAddress));
        routes.put(
                "/v1/articles/{articleId}",
                withBody(context -> request -> reader.readVersion(context.pathParam("articleId"), request)));
        routes.delete("/v1/articles", withoutBody(context -> reader::killByAddress));
        routes.delete(
                "/v1/articles/{articleId}",
                withoutBody(context -> request -> reader.kill(context.pathParam("articleId"), request)));
    }

    /** How the request of a context is read. */
    @FunctionalInterface
    private interface Operation {
        PushIntake.Reading of(Context context);
    }

    private Handler withBody(Operation operation) {
        return admission.guard(context -> {
            PushMedia.of(context.contentType()); // what is refused anyway need not be sent
            answer(context, intake.take(request(context, bodies.read(context)), operation.of(context)));
        });
    }

    private Handler withoutBody(Operation operation) {
        return admission.guard(
                context -> answer(context, intake.take(request(context, NO_BODY), operation.of(context))));
    }

    private static PushRequest request(Context context, byte[] body) {
        String query = context.queryString();
        return new PushRequest(
                context.method().name(),
                query == null ? context.path() : context.path() + "?" + query,
                body,
                context.contentType(),
                uri(context),
                context.queryParam("source"),
                context.queryParam("reason"),
                context.header("traceparent"),
                context.header("Idempotency-Key"),
                Admission.callerOf(context));
    }

    /** A parameter, or else the header that says the same; a relative one says nothing. */
    private static @Nullable String uri(Context context) {
        String given = context.queryParam("uri");
        String location = context.header("Content-Location");
        if (given != null || location == null) {
            return given;
        }
        String lower = location.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") ? location : null;
    }

    private static void answer(Context context, Answer answer) {
        if (answer.replayed()) {
            context.header("Idempotent-Replayed", "true");
        }
        context.status(answer.status()).contentType("application/json").result(answer.json());
    }
}
