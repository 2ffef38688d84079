package org.dateline.ingest.push;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.publish.PushStore;
import org.dateline.ingest.publish.RawArticlePublisher;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The HTTP endpoint, as {@code /openapi.json} describes it. An answer of 202 means that the article is in Kafka. Problems are told as
 * RFC 9457 asks.
 */
public final class PushServer implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(5);

    /** A connection on which nothing is under way need not be waited for. */
    private static final Duration SHUTDOWN_IDLE = Duration.ofMillis(200);

    private final PushSettings settings;
    private final Admission admission;
    private final ProblemAnswers problems = new ProblemAnswers();
    private final List<Routes> routes = new ArrayList<>();
    private final Javalin javalin;

    /**
     * Made, not started.
     *
     * @param keys the keys that hold now
     * @param ready whether the broker answers
     * @param metrics what {@code /metrics} shows, in Prometheus' text format
     * @param more routes of others, that nobody needs an API key for
     */
    public PushServer(
            PushSettings settings,
            Supplier<ApiKeys> keys,
            TimedReader reader,
            ItemAssembler assembler,
            RawArticlePublisher publisher,
            PushStore store,
            Clock clock,
            BooleanSupplier ready,
            Supplier<String> metrics,
            List<Routes> more) {
        this.settings = settings;
        this.admission = new Admission(keys, settings.admission(), System::nanoTime);
        routes.add(new ArticleRoutes(
                admission,
                new RequestBody(settings.maxBytes(), settings.connections().bodyLimit(), System::nanoTime),
                new PushReader(reader, assembler, settings.maxArticles(), clock),
                new PushIntake(publisher, store, clock, settings.ackLimit())));
        routes.add(new ServiceRoutes(ready, metrics));
        routes.addAll(more);
        routes.add(problems);
        this.javalin = Javalin.create(this::configure);
    }

    /** Starts to listen. Returns the port. */
    public int start() {
        javalin.start();
        return javalin.port();
    }

    /** Refuses what comes from now on, waits for what is under way, then stops to listen. */
    @Override
    public void close() {
        admission.stop(settings.ackLimit().plus(GRACE));
        javalin.stop();
    }

    Javalin javalin() {
        return javalin;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(problems.beforeRoutes());
            // A request has left when it is handled; its answer may still be on the way.
            server.setStopTimeout(GRACE.toMillis());
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(settings.connections().maxHeaderBytes());
        });
        config.jetty.addConnector(this::connector);
        routes.forEach(some -> some.register(config.routes));
    }

    private Connector connector(Server server, HttpConfiguration http) {
        Duration idle = settings.connections().idleLimit();
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(idle.toMillis());
        connector.setShutdownIdleTimeout(SHUTDOWN_IDLE.toMillis());
        connector.addBean(new NetworkConnectionLimit(settings.connections().maxConnections(), connector));
        connector.addBean(new SlowHeaderGuard(connector.getScheduler(), idle));
        return connector;
    }
}
