package org.dateline.standalone.feeds;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dateline.ingest.identity.IdentityPolicy;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.ingest.source.opml.OpmlFeed;
import org.dateline.ingest.source.opml.OpmlSettings;
import org.jspecify.annotations.Nullable;

/** Between subscriptions and the outlines of a list. Stateless. */
public final class OpmlTerms {

    private OpmlTerms() {}

    /** The outline of a subscription; it says everything, so that reading it back restores it. */
    public static OpmlFeed outline(Subscription feed) {
        return new OpmlFeed(
                feed.feedId(),
                feed.uri(),
                feed.name(),
                feed.language(),
                new OpmlSettings(
                        Long.toString(feed.interval().toSeconds()),
                        feed.defaultZone() == null ? "" : feed.defaultZone(),
                        Boolean.toString(feed.fetchPages()),
                        TermWords.code(feed.identityPolicy()),
                        Boolean.toString(feed.enabled())));
    }

    /**
     * The terms that an outline gives. In one that Dateline wrote, what is missing is none; in one of another program it is not said.
     *
     * @param complaints is told of each term that cannot be read, which then is not said
     */
    public static FeedTerms terms(OpmlFeed feed, Consumer<String> complaints) {
        OpmlSettings settings = feed.settings();
        if (settings == null) {
            return new FeedTerms(
                    feed.name() == null ? null : TermWords.name(feed.name()),
                    null,
                    null,
                    language(feed.language(), complaints),
                    null,
                    null,
                    null);
        }
        return new FeedTerms(
                feed.name() == null ? "" : TermWords.name(feed.name()),
                read(settings.intervalSeconds(), TermWords::interval, Duration.ZERO, complaints),
                read(settings.defaultZone(), TermWords::zone, "", complaints),
                feed.language() == null ? "" : language(feed.language(), complaints),
                read(settings.identityPolicy(), TermWords::identity, IdentityPolicy.AUTO, complaints),
                read(settings.fetchPages(), TermWords::flag, false, complaints),
                read(settings.enabled(), TermWords::flag, true, complaints));
    }

    /** {@code unknown} is what the specification of OPML itself writes for a feed that does not say. */
    private static @Nullable String language(@Nullable String word, Consumer<String> complaints) {
        if (word == null || word.toLowerCase(Locale.ROOT).equals("unknown")) {
            return null;
        }
        try {
            return TermWords.language(word);
        } catch (IllegalArgumentException unreadable) {
            complaints.accept(String.valueOf(unreadable.getMessage()));
            return null;
        }
    }

    private static <T> @Nullable T read(
            String word, Function<String, T> reader, T missing, Consumer<String> complaints) {
        if (word.isEmpty()) {
            return missing;
        }
        try {
            return reader.apply(word);
        } catch (IllegalArgumentException unreadable) {
            complaints.accept(String.valueOf(unreadable.getMessage()));
            return null;
        }
    }
}
