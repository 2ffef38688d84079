package org.dateline.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.publish.RawArticlePublisher;
import org.dateline.ingest.publish.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /v1/articles}, {@code DELETE /v1/articles/{articleId}} and {@code DELETE /v1/articles?uri=}; {@code GET /health/live}, {@code
 * /health/ready} and {@code /metrics}. An answer of 202 means that the record is in Kafka. Problems are told as RFC 9457 asks.
 */
public final class PushServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PushServer.class);
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final ObjectMapper json = new ObjectMapper();
    private final PushIntake intake;
    private final ApiKeys keys;
    private final PushSettings settings;
    private final BooleanSupplier ready;
    private final Supplier<String> metrics;
    private final Javalin javalin;

    /**
     * Made, not started.
     *
     * @param ready whether the broker answers
     * @param metrics what {@code /metrics} shows, in Prometheus' text format
     */
    public PushServer(
            PushSettings settings,
            ApiKeys keys,
            TimedReader reader,
            ItemAssembler assembler,
            RawArticlePublisher publisher,
            Clock clock,
            BooleanSupplier ready,
            Supplier<String> metrics) {
        this.settings = settings;
        this.keys = keys;
        this.intake = new PushIntake(reader, assembler, publisher, clock, settings.ackLimit());
        this.ready = ready;
        this.metrics = metrics;
        this.javalin = Javalin.create(this::configure);
    }

    /** Starts to listen. Returns the port. */
    public int start() {
        javalin.start(settings.host(), settings.port());
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = settings.maxBytes();
        config.routes.post("/v1/articles", admitted(this::push));
        config.routes.delete("/v1/articles", admitted(this::killByAddress));
        config.routes.delete("/v1/articles/{articleId}", admitted(this::kill));
        config.routes.get("/health/live", context -> context.result("live\n"));
        config.routes.get("/health/ready", this::ready);
        config.routes.get(
                "/metrics",
                context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(metrics.get()));
        config.routes.exception(ProblemException.class, this::answer);
        config.routes.exception(
                HttpResponseException.class,
                (refused, context) -> answer(
                        new ProblemException(
                                refused.getStatus(), title(refused.getStatus()), String.valueOf(refused.getMessage())),
                        context));
        config.routes.exception(Exception.class, (failure, context) -> {
            LOG.error("push endpoint failed", failure);
            answer(new ProblemException(500, "Internal error", "the request could not be handled"), context);
        });
    }

    private Handler admitted(Handler handler) {
        return context -> {
            if (!keys.admits(context.header("Authorization"), context.header("X-Api-Key"))) {
                context.header("WWW-Authenticate", "Bearer");
                throw new ProblemException(401, "Unauthorized", "a valid API key is needed");
            }
            handler.handle(context);
        };
    }

    private void push(Context context) throws ProblemException, IOException {
        answer(context, intake.push(body(context), envelope(context)));
    }

    private void kill(Context context) throws ProblemException, JsonProcessingException {
        answer(
                context,
                intake.kill(context.pathParam("articleId"), null, context.queryParam("reason"), envelope(context)));
    }

    private void killByAddress(Context context) throws ProblemException, JsonProcessingException {
        String uri = context.queryParam("uri");
        if (uri == null) {
            throw new ProblemException(400, "Bad request", "name the article by its id, or by ?uri=");
        }
        answer(context, intake.killByAddress(uri, context.queryParam("reason"), envelope(context)));
    }

    private void ready(Context context) throws ProblemException {
        if (!ready.getAsBoolean()) {
            throw new ProblemException(503, "Not ready", "the broker does not answer");
        }
        context.result("ready\n");
    }

    private byte[] body(Context context) throws IOException, ProblemException {
        try (InputStream stream = context.bodyInputStream()) {
            byte[] body = stream.readNBytes(settings.maxBytes() + 1);
            if (body.length > settings.maxBytes()) {
                throw new ProblemException(413, "Too large", "at most " + settings.maxBytes() + " bytes");
            }
            return body;
        }
    }

    private static PushIntake.Envelope envelope(Context context) {
        String uri = context.queryParam("uri");
        return new PushIntake.Envelope(
                context.contentType(),
                uri == null ? context.header("Content-Location") : uri,
                context.queryParam("source"),
                context.header("traceparent"));
    }

    private void answer(Context context, Receipt receipt) throws JsonProcessingException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("articleId", receipt.articleId());
        answer.put("topic", receipt.topic());
        answer.put("partition", receipt.partition());
        answer.put("offset", receipt.offset());
        answer.put("traceparent", receipt.traceparent());
        context.status(202).contentType("application/json").result(json.writeValueAsBytes(answer));
    }

    private void answer(ProblemException problem, Context context) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("type", "about:blank");
        answer.put("title", problem.title());
        answer.put("status", problem.status());
        answer.put("detail", problem.detail());
        if (problem.status() == 503) {
            context.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        try {
            context.status(problem.status()).contentType(PROBLEM_JSON).result(json.writeValueAsBytes(answer));
        } catch (JsonProcessingException textsAlwaysWrite) {
            throw new IllegalStateException(textsAlwaysWrite);
        }
    }

    private static String title(int status) {
        return switch (status) {
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 413 -> "Too large";
            default -> status < 500 ? "Bad request" : "Internal error";
        };
    }
}
