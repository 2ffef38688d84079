package org.dateline.ingest.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.ingest.source.SourceItem;
import org.jspecify.annotations.Nullable;

/**
 * Gives the articles of a document their identities. Keys are {@code url:} and the normalized address, {@code id:} and an id that is
 * unique by itself ({@code urn:}, {@code tag:}), {@code item:} and an id within its source, or {@code file:} and a path within its source. What
 * several items of one feed share (a template's link, a guid that never changes) identifies none of them. Immutable; safe for
 * many threads.
 */
public final class ArticleIdentifier {

    /** Where an item comes from, as far as its identity goes. */
    public record Origin(String sourceId, @Nullable String path, IdentityPolicy policy) {}

    private final UrlNormalizer urls;

    public ArticleIdentifier(UrlNormalizer urls) {
        this.urls = urls;
    }

    /** The key of an address; empty where it is no http(s) address. */
    public Optional<String> keyOf(String address) {
        return urls.normalize(address).map(url -> "url:" + url);
    }

    /** The identity of the only article of a document. */
    public ArticleIdentity identify(SourceItem item, Origin origin) {
        return identify(List.of(item), origin).get(0);
    }

    /** The identities of the articles of one document, in their order. */
    public List<ArticleIdentity> identify(List<SourceItem> items, Origin origin) {
        Map<String, Integer> links = new HashMap<>();
        Map<String, Integer> guids = new HashMap<>();
        Set<String> pairs = new LinkedHashSet<>();
        for (SourceItem item : items) {
            String link = linkKey(item).orElse("");
            String guid = guidKey(item, origin).orElse("");
            // The same item twice is one item; only different ones that share a part make it worthless.
            if (pairs.add(link + "\n" + guid + "\n"
                    + (link.isEmpty() || guid.isEmpty() ? item.declared().headline() : ""))) {
                links.merge(link, 1, Integer::sum);
                guids.merge(guid, 1, Integer::sum);
            }
        }
        List<ArticleIdentity> identities = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            SourceItem item = items.get(i);
            Optional<String> link = linkKey(item).filter(key -> identifies(links.getOrDefault(key, 0), pairs.size()));
            Optional<String> guid =
                    guidKey(item, origin).filter(key -> identifies(guids.getOrDefault(key, 0), pairs.size()));
            identities.add(identity(item, origin, link, guid, i));
        }
        return identities;
    }

    /** Two items may be two versions of one article; what more of them share, or all, is a template's. */
    private static boolean identifies(int sharers, int items) {
        return sharers <= 1 || (sharers == 2 && items > 2);
    }

    private ArticleIdentity identity(
            SourceItem item, Origin origin, Optional<String> link, Optional<String> guid, int position) {
        Optional<String> canonical = canonicalKey(item);
        Set<String> keys = new LinkedHashSet<>();
        switch (origin.policy()) {
            case AUTO, CANONICAL -> addAll(keys, canonical, link, guid);
            case GUID -> addAll(keys, guid, canonical, link);
            case LINK, URL -> addAll(keys, link, canonical, guid);
        }
        if (keys.isEmpty()) {
            keys.add(lastResort(item, origin, position));
        }
        List<String> ordered = new ArrayList<>(keys);
        return new ArticleIdentity(ArticleIds.of(ordered.get(0)), ordered.subList(1, ordered.size()));
    }

    /** A page's own word counts where it stays on its site: templates point to other sites by mistake, partners on purpose. */
    private Optional<String> canonicalKey(SourceItem item) {
        String canonical = item.canonicalUri();
        if (canonical == null) {
            return Optional.empty();
        }
        String address = item.uri();
        boolean sameSite = address == null || urls.sameSite(address, canonical);
        return sameSite ? keyOf(canonical) : Optional.empty();
    }

    private Optional<String> linkKey(SourceItem item) {
        String address = item.uri();
        return address == null ? Optional.empty() : keyOf(address).filter(key -> !urls.isFrontPage(address));
    }

    private Optional<String> guidKey(SourceItem item, Origin origin) {
        String id = item.itemId();
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        String stripped = id.strip();
        String lower = stripped.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            Optional<String> key = urls.isFrontPage(stripped) ? Optional.empty() : keyOf(stripped);
            return key.or(() -> Optional.of("item:" + origin.sourceId() + "\n" + stripped));
        }
        boolean unique = lower.startsWith("urn:") || lower.startsWith("tag:");
        return Optional.of(unique ? "id:" + stripped : "item:" + origin.sourceId() + "\n" + stripped);
    }

    private static String lastResort(SourceItem item, Origin origin, int position) {
        String headline = item.declared().headline();
        if (origin.path() != null) {
            return "file:" + origin.sourceId() + "\n" + origin.path() + (position == 0 ? "" : "#" + (position + 1));
        }
        String said = headline == null ? ArticleIds.digest(item.content()) : headline;
        return "item:" + origin.sourceId() + "\n" + item.itemId() + "\n" + item.uri() + "\n" + said;
    }

    @SafeVarargs
    private static void addAll(Set<String> keys, Optional<String>... found) {
        for (Optional<String> key : found) {
            key.ifPresent(keys::add);
        }
    }
}
