package org.dateline.standalone.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.intake.Ingest;
import org.dateline.ingest.intake.IngestListener;
import org.dateline.ingest.intake.IngestReport;
import org.dateline.ingest.intake.IngestSettings;
import org.dateline.ingest.publish.KafkaRawArticlePublisher;
import org.dateline.ingest.source.Lane;
import org.dateline.schema.NewsSerdes;
import org.dateline.standalone.embedded.DrainWatch;
import org.dateline.standalone.embedded.EmbeddedStack;
import org.dateline.standalone.report.RunReader;
import org.dateline.standalone.report.RunResult;

/** The embedded stack with an ingest in front and a reader behind. */
public final class EmbeddedRun implements AutoCloseable {

    private static final Duration NO_PROGRESS = Duration.ofMinutes(2);
    private static final Duration JOINING = Duration.ofSeconds(90);
    private static final String APPLICATION_ID = "dateline-enrich";

    private final EmbeddedStack stack;
    private final KafkaRawArticlePublisher publisher;
    private final HttpFetcher fetcher;
    private final Ingest ingest;
    private final MeterRegistry meters;

    private EmbeddedRun(
            EmbeddedStack stack,
            KafkaRawArticlePublisher publisher,
            HttpFetcher fetcher,
            Ingest ingest,
            MeterRegistry meters) {
        this.stack = stack;
        this.publisher = publisher;
        this.fetcher = fetcher;
        this.ingest = ingest;
        this.meters = meters;
    }

    /**
     * Starts it.
     *
     * @param version of the build
     * @param allowPrivate whether loopback and private addresses may be fetched
     * @param progress is told one line a step
     */
    public static EmbeddedRun start(
            EmbeddedStack.Settings settings,
            String version,
            boolean allowPrivate,
            IngestListener listener,
            Consumer<String> progress)
            throws IOException, ExecutionException, InterruptedException {
        MeterRegistry meters = new SimpleMeterRegistry();
        EmbeddedStack stack = EmbeddedStack.start(settings, meters, progress);
        KafkaRawArticlePublisher publisher = new KafkaRawArticlePublisher(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                NewsSerdes.registryClient(stack.registryUrl(), Map.of()),
                version,
                new SecureRandom());
        Clock clock = Clock.systemUTC();
        HttpFetcher fetcher = new HttpFetcher(
                FetchSettings.standard(version).withPrivateAddresses(allowPrivate), InetAddress::getAllByName, clock);
        Ingest ingest = new Ingest(publisher, fetcher, clock, IngestSettings.standard(), listener);
        return new EmbeddedRun(stack, publisher, fetcher, ingest, meters);
    }

    public EmbeddedStack stack() {
        return stack;
    }

    public KafkaRawArticlePublisher publisher() {
        return publisher;
    }

    /** Takes in files, folders and addresses, in order. */
    public IngestReport ingest(List<String> inputs) {
        IngestReport sum = new IngestReport(0, 0, Map.of(), 0);
        for (String input : inputs) {
            sum = sum.plus(ingest.ingest(input, Lane.LIVE));
        }
        return sum;
    }

    /**
     * Waits until everything that went in has come out.
     *
     * @return false when the enrich service made no progress for two minutes
     */
    public boolean awaitDrained(DrainWatch.Progress progress) throws ExecutionException, InterruptedException {
        awaitRunning();
        return new DrainWatch(stack.admin(), APPLICATION_ID, NO_PROGRESS).await(progress);
    }

    /** Waits until the enrich service has joined its group. */
    public void awaitRunning() throws InterruptedException {
        long end = System.nanoTime() + JOINING.toNanos();
        while (!stack.enrich().running()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the enrich service is still "
                        + stack.enrich().state() + " after " + JOINING.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** What stands on the topics. */
    public RunResult read() {
        return reader().read();
    }

    /** Whether a kill has been followed by its tombstone. */
    public boolean hasTombstone() {
        return reader().hasTombstone();
    }

    private RunReader reader() {
        return new RunReader(stack.bootstrapServers(), NewsSerdes.registryClient(stack.registryUrl(), Map.of()));
    }

    /** How many raw articles had this outcome in the enrich service since the start, e.g. {@code unchanged}. */
    public long outcomes(String outcome) {
        Counter counter =
                meters.find("dateline.enrich.articles").tag("outcome", outcome).counter();
        return counter == null ? 0 : (long) counter.count();
    }

    @Override
    public void close() {
        ingest.close();
        fetcher.close();
        publisher.close();
        stack.close();
    }
}
