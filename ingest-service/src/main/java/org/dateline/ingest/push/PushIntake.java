package org.dateline.ingest.push;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.ingest.identity.ArticleIds;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.Provenance;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.publish.RawArticlePublisher;
import org.dateline.ingest.publish.Receipt;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.Declared;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.Refusal;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.RejectedItem;
import org.dateline.ingest.source.Source;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.jspecify.annotations.Nullable;

/** Takes a pushed article, or the kill of one, and waits until the broker has it. Safe for many threads. */
final class PushIntake {

    private static final Set<String> JSON_TYPES =
            Set.of("application/json", "application/ninjs+json", "application/vnd.iptc.ninjs+json");
    private static final Set<String> TEXT_TYPES = Set.of("text/html", "application/xhtml+xml", "text/plain");

    private final TimedReader reader;
    private final ItemAssembler assembler;
    private final RawArticlePublisher publisher;
    private final Clock clock;
    private final Duration ackLimit;

    PushIntake(
            TimedReader reader,
            ItemAssembler assembler,
            RawArticlePublisher publisher,
            Clock clock,
            Duration ackLimit) {
        this.reader = reader;
        this.assembler = assembler;
        this.publisher = publisher;
        this.clock = clock;
        this.ackLimit = ackLimit;
    }

    /**
     * What came with a push beside its body.
     *
     * @param uri address of the article
     * @param source name of the source
     */
    record Envelope(
            @Nullable String contentType,
            @Nullable String uri,
            @Nullable String source,
            @Nullable String traceparent) {}

    Receipt push(byte[] body, Envelope envelope) throws ProblemException {
        String type = mediaType(envelope.contentType());
        if (!JSON_TYPES.contains(type) && !TEXT_TYPES.contains(type)) {
            throw new ProblemException(
                    415,
                    "Unsupported media type",
                    "send JSON, ninjs, HTML or plain text, not " + (type.isEmpty() ? "nothing" : type));
        }
        Reading reading = reader.read(new SourceDocument(body, envelope.contentType(), envelope.uri()));
        if (!reading.refusals().isEmpty()) {
            Refusal refusal = reading.refusals().get(0);
            throw problem(refusal.reason(), refusal.detail());
        }
        if (reading.items().size() != 1) {
            throw new ProblemException(
                    422, "Not one article", "the body holds " + reading.items().size() + " articles");
        }
        if (JSON_TYPES.contains(type) != isStructured(reading)) {
            throw new ProblemException(422, "Not what it says", "the body is " + reading.format() + ", not " + type);
        }
        ItemAssembler.Assembled assembled = assembler.assemble(reading, provenance(envelope));
        if (assembled.articles().isEmpty()) {
            RejectedItem refusal = assembled.refusals().get(0);
            throw problem(refusal.reason(), refusal.detail());
        }
        return store(assembled.articles().get(0));
    }

    Receipt kill(String articleId, @Nullable String uri, @Nullable String reason, Envelope envelope)
            throws ProblemException {
        if (!ArticleIds.isId(articleId)) {
            throw new ProblemException(404, "No such article", "not the id of an article: " + articleId);
        }
        String why = reason == null || reason.isBlank() ? "deleted by the source" : reason.strip();
        SourceItem nothing = new SourceItem(
                PubStatus.CANCELED,
                why,
                uri,
                null,
                null,
                ContentFormat.PLAIN,
                "",
                null,
                null,
                new byte[0],
                Declared.NOTHING);
        Provenance from = provenance(envelope);
        return store(new RawItem(
                articleId,
                java.util.List.of(),
                from.source(),
                nothing,
                null,
                from.ingestedAt(),
                Lane.LIVE,
                null,
                envelope.traceparent()));
    }

    Receipt killByAddress(String uri, @Nullable String reason, Envelope envelope) throws ProblemException {
        String articleId = assembler
                .articleIdOf(uri)
                .orElseThrow(() -> new ProblemException(400, "Bad request", "uri is no http address"));
        return kill(articleId, uri, reason, envelope);
    }

    private Receipt store(RawItem item) throws ProblemException {
        try {
            return publisher.publish(item).get(ackLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw unavailable(String.valueOf(failure.getCause()));
        } catch (TimeoutException late) {
            throw unavailable("the broker has not acknowledged it within " + ackLimit.toSeconds() + " s");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable("the service is stopping");
        }
    }

    private Provenance provenance(Envelope envelope) {
        String name = envelope.source();
        String id = name == null || name.isBlank() ? "push" : ItemAssembler.sourceIdOf(name);
        Source source = new Source(id, name, null, Source.Kind.PUSH);
        return new Provenance(source, null, null, Lane.LIVE, clock.instant(), envelope.traceparent());
    }

    private static boolean isStructured(Reading reading) {
        return !reading.format().equals("html") && !reading.format().equals("text");
    }

    private static ProblemException problem(RejectReason reason, String detail) {
        return switch (reason) {
            case MALFORMED -> new ProblemException(400, "Malformed", detail);
            case TOO_LARGE -> new ProblemException(413, "Too large", detail);
            case EMPTY, UNSUPPORTED_FORMAT, TIME_LIMIT -> new ProblemException(422, "Not an article", detail);
        };
    }

    private static ProblemException unavailable(String detail) {
        return new ProblemException(503, "Not stored", detail);
    }

    private static String mediaType(@Nullable String contentType) {
        String header = contentType == null ? "" : contentType;
        int semicolon = header.indexOf(';');
        return (semicolon < 0 ? header : header.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
