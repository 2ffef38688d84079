package org.dateline.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whatever goes wrong with problem details (RFC 9457), also what Jetty refuses before a route sees it. */
final class ProblemAnswers implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final String PROBLEM_JSON = "application/problem+json";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void register(RoutesConfig routes) {
        routes.exception(ProblemException.class, this::answer);
        routes.exception(HttpResponseException.class, (refused, context) -> {
            String methods = refused.getDetails().get("availableMethods");
            if (methods != null) {
                context.header("Allow", methods);
            }
            answer(
                    new ProblemException(Problem.ofStatus(refused.getStatus()), String.valueOf(refused.getMessage())),
                    context);
        });
        routes.exception(Exception.class, (failure, context) -> {
            LOG.error("push endpoint failed", failure);
            answer(new ProblemException(Problem.INTERNAL, "the request could not be handled"), context);
        });
    }

    /** For what has no route yet. */
    ErrorHandler beforeRoutes() {
        return new ErrorHandler() {
            @Override
            protected void generateResponse(
                    Request request,
                    Response response,
                    int code,
                    @Nullable String message,
                    @Nullable Throwable cause,
                    Callback callback) {
                Problem problem = Problem.ofStatus(code);
                response.setStatus(code);
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, PROBLEM_JSON);
                ProblemException told = new ProblemException(problem, message == null ? problem.title() : message);
                Content.Sink.write(response, true, text(told.body()), callback);
            }
        };
    }

    private void answer(ProblemException problem, Context context) {
        Long seconds = problem.retryAfterSeconds();
        if (seconds != null) {
            context.header("Retry-After", Long.toString(seconds));
        }
        context.status(problem.problem().status()).contentType(PROBLEM_JSON).result(text(problem.body()));
    }

    private String text(Map<String, Object> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException textsAlwaysWrite) {
            throw new IllegalStateException(textsAlwaysWrite);
        }
    }
}
