package org.dateline.ingest.poll;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.Provenance;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.schedule.ItemDigest;
import org.dateline.ingest.schedule.PageRequest;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.Declared;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.jspecify.annotations.Nullable;

/** Makes raw articles of fetched pages: the page's content, the feed's words about it, and the identity that both share. Immutable. */
public final class PageArticles {

    private final TimedReader reader;
    private final ItemAssembler assembler;

    public PageArticles(TimedReader reader, ItemAssembler assembler) {
        this.reader = reader;
        this.assembler = assembler;
    }

    /**
     * A page as an article.
     *
     * @param digest SHA-256 of its content
     */
    record Page(RawItem article, String digest) {}

    /** The article; null where what came is no page, or is too large. */
    @Nullable
    Page of(PageRequest request, FetchResult.Fetched fetched, Instant now) {
        Reading reading = reader.read(new SourceDocument(
                fetched.body(), fetched.contentType(), fetched.fetch().finalUri()));
        boolean page = reading.format().equals("html") || reading.format().equals("text");
        if (!page || reading.items().size() != 1 || endsAtFrontPage(request, fetched)) {
            return null;
        }
        RawItem item = request.item();
        Declared said = item == null ? Declared.NOTHING : item.item().declared();
        Reading withWords =
                Reading.of(reading.format(), List.of(reading.items().get(0).with(said)));
        Provenance provenance = new Provenance(
                request.source(), null, fetched.fetch(), Lane.LIVE, now, item == null ? null : item.traceparent());
        List<RawItem> articles = assembler
                .forSource(request.identityPolicy(), item == null ? null : item.defaultZone())
                .assemble(withWords, provenance)
                .articles();
        if (articles.isEmpty()) {
            return null;
        }
        RawItem article = articles.get(0);
        return new Page(
                known(article, request, item), ItemDigest.ofBody(article.item().content()));
    }

    /** The kill of an article whose page is gone. */
    RawItem kill(PageRequest request, @Nullable String publishedAs, String reason, Instant now) {
        SourceItem nothing = new SourceItem(
                PubStatus.CANCELED,
                reason,
                request.uri(),
                null,
                null,
                ContentFormat.PLAIN,
                "",
                null,
                null,
                new byte[0],
                Declared.NOTHING);
        String id = publishedAs == null ? request.articleId() : publishedAs;
        return new RawItem(id, List.of(), request.source(), nothing, null, now, Lane.LIVE, null, null);
    }

    /** Sites send the readers of an article that is gone to their front page. */
    private static boolean endsAtFrontPage(PageRequest request, FetchResult.Fetched fetched) {
        return isFrontPage(fetched.fetch().finalUri()) && !isFrontPage(request.uri());
    }

    private static boolean isFrontPage(String address) {
        URI uri = Targets.of(address);
        String path = uri.getPath();
        return (path == null || path.isEmpty() || path.equals("/")) && uri.getQuery() == null;
    }

    /** The page's own address makes the id, as for a page that comes by another way; the feed's keys stay as aliases. */
    private static RawItem known(RawItem article, PageRequest request, @Nullable RawItem item) {
        Set<String> aliases = new LinkedHashSet<>(article.aliases());
        if (item != null) {
            aliases.addAll(item.aliases());
        }
        if (!article.articleId().equals(request.articleId())) {
            aliases.add(request.articleId());
        }
        return new RawItem(
                article.articleId(),
                List.copyOf(aliases),
                article.source(),
                article.item(),
                article.fetch(),
                article.ingestedAt(),
                article.lane(),
                article.defaultZone(),
                article.traceparent());
    }
}
