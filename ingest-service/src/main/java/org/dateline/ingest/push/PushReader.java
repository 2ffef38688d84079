package org.dateline.ingest.push;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.identity.ArticleIds;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.Provenance;
import org.dateline.ingest.intake.TimedReader;
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

/** Reads what was pushed into articles that are ready to be stored. Stores nothing. Safe for many threads. */
final class PushReader {

    private final TimedReader reader;
    private final ItemAssembler assembler;
    private final BatchSplitter splitter;
    private final Clock clock;

    PushReader(TimedReader reader, ItemAssembler assembler, int maxArticles, Clock clock) {
        this.reader = reader;
        this.assembler = assembler;
        this.splitter = new BatchSplitter(maxArticles);
        this.clock = clock;
    }

    /**
     * Articles of one request.
     *
     * @param batch whether they came as a list, and are answered as one
     */
    record Pushed(List<RawItem> articles, boolean batch) {

        static Pushed one(RawItem article) {
            return new Pushed(List.of(article), false);
        }
    }

    /** The article or articles of a POST. */
    Pushed read(PushRequest request) throws ProblemException {
        PushMedia media = PushMedia.of(request.contentType());
        if (request.uri() != null && assembler.articleIdOf(request.uri()).isEmpty()) {
            throw new ProblemException(Problem.BAD_REQUEST, "uri is no http address");
        }
        Optional<List<SourceDocument>> parts = splitter.split(media, request);
        if (parts.isEmpty()) {
            List<RawItem> articles =
                    document(media, new SourceDocument(request.body(), request.contentType(), request.uri()), request);
            splitter.checkCount(articles.size());
            return new Pushed(articles, articles.size() > 1);
        }
        if (request.uri() != null) {
            throw new ProblemException(Problem.BAD_REQUEST, "uri names one article, the body is a list");
        }
        BatchErrors errors = new BatchErrors();
        List<RawItem> articles = new ArrayList<>();
        for (int index = 0; index < parts.get().size(); index++) {
            try {
                articles.addAll(document(media, parts.get().get(index), request));
            } catch (ProblemException refused) {
                errors.add(index, refused);
            }
        }
        errors.throwIfAny(parts.get().size());
        return new Pushed(articles, true);
    }

    /** A new version of the article of that id; what the body says of its identity becomes an alias. */
    Pushed readVersion(String articleId, PushRequest request) throws ProblemException {
        checkId(articleId);
        Pushed pushed = read(request);
        if (pushed.batch()) {
            throw new ProblemException(
                    Problem.NOT_ONE_ARTICLE,
                    "a version is one article, the body holds "
                            + pushed.articles().size());
        }
        RawItem own = pushed.articles().get(0);
        return Pushed.one(own.articleId().equals(articleId) ? own : readdressed(own, articleId));
    }

    /** A new version of the article of an address. */
    Pushed readVersionOfAddress(PushRequest request) throws ProblemException {
        return readVersion(addressedId(request), request);
    }

    /** The kill of an article. */
    Pushed kill(String articleId, PushRequest request) throws ProblemException {
        checkId(articleId);
        String reason = request.reason();
        String why = reason == null || reason.isBlank() ? "deleted by the source" : reason.strip();
        SourceItem nothing = new SourceItem(
                PubStatus.CANCELED,
                why,
                request.uri(),
                null,
                null,
                ContentFormat.PLAIN,
                "",
                null,
                null,
                new byte[0],
                Declared.NOTHING);
        Provenance from = provenance(request);
        return Pushed.one(new RawItem(
                articleId,
                List.of(),
                from.source(),
                nothing,
                null,
                from.ingestedAt(),
                Lane.LIVE,
                null,
                request.traceparent()));
    }

    /** The kill of the article of an address. */
    Pushed killByAddress(PushRequest request) throws ProblemException {
        return kill(addressedId(request), request);
    }

    private String addressedId(PushRequest request) throws ProblemException {
        String uri = request.uri();
        if (uri == null) {
            throw new ProblemException(Problem.BAD_REQUEST, "name the article by its id, or by ?uri=");
        }
        return assembler
                .articleIdOf(uri)
                .orElseThrow(() -> new ProblemException(Problem.BAD_REQUEST, "uri is no http address"));
    }

    private static void checkId(String articleId) throws ProblemException {
        if (!ArticleIds.isId(articleId)) {
            throw new ProblemException(Problem.NOT_FOUND, "not the id of an article: " + articleId);
        }
    }

    private List<RawItem> document(PushMedia media, SourceDocument document, PushRequest request)
            throws ProblemException {
        Reading reading = reader.read(document);
        if (reading.items().isEmpty() && !reading.refusals().isEmpty()) {
            Refusal refusal = reading.refusals().get(0);
            throw problem(refusal.reason(), refusal.detail());
        }
        if (!media.holds(reading)) {
            throw new ProblemException(
                    Problem.NOT_WHAT_IT_SAYS, "the body is " + reading.format() + ", not " + document.contentType());
        }
        if (reading.items().isEmpty()) {
            throw new ProblemException(Problem.NOT_AN_ARTICLE, "the body holds no article");
        }
        if (reading.items().size() > 1 && media != PushMedia.XML) {
            throw new ProblemException(
                    Problem.NOT_ONE_ARTICLE, "the body holds " + reading.items().size() + " articles");
        }
        ItemAssembler.Assembled assembled =
                assembler.assemble(BatchSplitter.addressed(reading, document.uri()), provenance(request));
        if (assembled.refusals().isEmpty()) {
            return assembled.articles();
        }
        int all = assembled.articles().size() + assembled.refusals().size();
        if (all == 1) {
            RejectedItem refusal = assembled.refusals().get(0);
            throw problem(refusal.reason(), refusal.detail());
        }
        BatchErrors errors = new BatchErrors();
        for (RejectedItem refusal : assembled.refusals()) {
            errors.add(null, problem(refusal.reason(), refusal.detail()));
        }
        errors.throwIfAny(all);
        return assembled.articles();
    }

    private RawItem readdressed(RawItem own, String articleId) throws ProblemException {
        SourceItem item = own.item();
        boolean known =
                own.aliases().stream().anyMatch(key -> ArticleIds.of(key).equals(articleId));
        String address = item.canonicalUri() == null ? item.uri() : item.canonicalUri();
        boolean another = address != null
                && assembler
                        .articleIdOf(address)
                        .filter(id -> !id.equals(articleId))
                        .isPresent();
        if (another && !known) {
            throw new ProblemException(
                    Problem.ANOTHER_ARTICLE,
                    "the body's address is that of another article",
                    java.util.Map.of("articleId", articleId, "bodyArticleId", own.articleId()));
        }
        List<String> aliases = new ArrayList<>(own.aliases());
        if (address != null || item.itemId() != null) {
            aliases.add(0, own.articleId());
        }
        return new RawItem(
                articleId,
                aliases,
                own.source(),
                item,
                own.fetch(),
                own.ingestedAt(),
                own.lane(),
                own.defaultZone(),
                own.traceparent());
    }

    private Provenance provenance(PushRequest request) {
        String name = request.source();
        String id = name == null || name.isBlank() ? "push" : ItemAssembler.sourceIdOf(name);
        Source source = new Source(id, name, null, Source.Kind.PUSH);
        return new Provenance(source, null, null, Lane.LIVE, clock.instant(), request.traceparent());
    }

    private static ProblemException problem(RejectReason reason, @Nullable String detail) {
        Problem problem = switch (reason) {
            case MALFORMED -> Problem.MALFORMED;
            case TOO_LARGE -> Problem.TOO_LARGE;
            default -> Problem.NOT_AN_ARTICLE;
        };
        return new ProblemException(problem, String.valueOf(detail));
    }
}
