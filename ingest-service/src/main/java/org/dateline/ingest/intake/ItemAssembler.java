package org.dateline.ingest.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.ingest.identity.ArticleIdentifier;
import org.dateline.ingest.identity.ArticleIdentifier.Origin;
import org.dateline.ingest.identity.ArticleIdentity;
import org.dateline.ingest.identity.ArticleIds;
import org.dateline.ingest.identity.IdentityPolicy;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.Refusal;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.RejectedItem;
import org.dateline.ingest.source.Source;
import org.dateline.ingest.source.SourceItem;
import org.jspecify.annotations.Nullable;

/** Makes what was read ready to be published: ids, sources, sizes. Immutable; safe for many threads. */
public final class ItemAssembler {

    private final ArticleIdentifier identifier;
    private final IngestSettings settings;

    public ItemAssembler(ArticleIdentifier identifier, IngestSettings settings) {
        this.identifier = identifier;
        this.settings = settings;
    }

    /** The same for a source with a policy and a zone of its own. */
    public ItemAssembler forSource(IdentityPolicy policy, @Nullable String defaultZone) {
        return new ItemAssembler(identifier, settings.forSource(policy, defaultZone));
    }

    /** What to publish of a document. */
    public record Assembled(List<RawItem> articles, List<RejectedItem> refusals) {}

    /** Assembles the items and refusals of one reading. */
    public Assembled assemble(Reading reading, Provenance provenance) {
        List<RawItem> articles = new ArrayList<>();
        List<RejectedItem> refusals = new ArrayList<>();
        Source source = provenance.source();
        Origin origin = new Origin(source.sourceId(), provenance.path(), settings.identityPolicy());
        List<ArticleIdentity> identities = identities(reading.items(), origin);
        for (int i = 0; i < reading.items().size(); i++) {
            RawItem raw = rawItem(reading.items().get(i), identities.get(i), provenance);
            if (raw.item().content().length > settings.maxArticleBytes()) {
                String detail = raw.item().content().length + " bytes, at most " + settings.maxArticleBytes();
                refusals.add(rejected(raw, RejectReason.TOO_LARGE, detail));
            } else if (saysNothing(raw.item())) {
                refusals.add(rejected(raw, RejectReason.EMPTY, "neither words nor an address"));
            } else {
                articles.add(raw);
            }
        }
        for (Refusal refusal : reading.refusals()) {
            refusals.add(rejected(refusal, provenance));
        }
        return new Assembled(articles, refusals);
    }

    /** The id of an article of that address; empty where it is no http(s) address. */
    public Optional<String> articleIdOf(String address) {
        return identifier.keyOf(address).map(ArticleIds::of);
    }

    private List<ArticleIdentity> identities(List<SourceItem> items, Origin origin) {
        boolean named = items.stream().anyMatch(item -> item.sourceName() != null);
        if (!named) {
            return identifier.identify(items, origin);
        }
        List<ArticleIdentity> identities = new ArrayList<>(items.size());
        for (SourceItem item : items) {
            String name = item.sourceName();
            String id = name == null ? origin.sourceId() : sourceIdOf(name);
            identities.add(identifier.identify(item, new Origin(id, origin.path(), origin.policy())));
        }
        return identities;
    }

    private RawItem rawItem(SourceItem item, ArticleIdentity identity, Provenance provenance) {
        return new RawItem(
                identity.articleId(),
                identity.aliases(),
                sourceOf(item, provenance.source()),
                item,
                provenance.fetch(),
                provenance.ingestedAt(),
                provenance.lane(),
                settings.defaultZone(),
                provenance.traceparent());
    }

    /** A file says nothing of where its articles come from: a source that the item names, or else its host, says more. */
    private static Source sourceOf(SourceItem item, Source given) {
        String name = item.sourceName();
        if (name != null && given.kind() != Source.Kind.FEED) {
            return new Source(sourceIdOf(name), name.strip(), given.uri(), given.kind());
        }
        String host = given.kind() == Source.Kind.FILE && item.uri() != null ? hostOf(item.uri()) : null;
        return host == null ? given : new Source(host, given.name(), given.uri(), given.kind());
    }

    private static boolean saysNothing(SourceItem item) {
        return item.pubStatus() != PubStatus.CANCELED
                && item.uri() == null
                && item.content().length == 0
                && item.declared().headline() == null
                && item.declared().summary() == null;
    }

    private static RejectedItem rejected(RawItem raw, RejectReason reason, String detail) {
        return new RejectedItem(
                raw.articleId(),
                reason,
                detail,
                raw.source(),
                raw.item().uri(),
                raw.item().declared().headline(),
                raw.item().content(),
                raw.ingestedAt(),
                raw.traceparent());
    }

    private RejectedItem rejected(Refusal refusal, Provenance provenance) {
        Source source = provenance.source();
        String place = provenance.path() == null ? String.valueOf(source.uri()) : provenance.path();
        String key = identifier.keyOf(place).orElse("file:" + source.sourceId() + "\n" + place);
        String part = refusal.part();
        String uri = source.kind() == Source.Kind.FILE ? null : source.uri();
        return new RejectedItem(
                ArticleIds.of(part.isEmpty() ? key : key + "#" + part),
                refusal.reason(),
                part.isEmpty() ? refusal.detail() : part + ": " + refusal.detail(),
                source,
                uri,
                null,
                refusal.bytes(),
                provenance.ingestedAt(),
                provenance.traceparent());
    }

    /** A source's id out of its name. */
    public static String sourceIdOf(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static @Nullable String hostOf(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
