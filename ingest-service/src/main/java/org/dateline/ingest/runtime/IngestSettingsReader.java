package org.dateline.ingest.runtime;

import java.time.Duration;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.HostBudget;
import org.dateline.ingest.intake.IngestSettings;
import org.dateline.ingest.push.PushSettings;
import org.dateline.ingest.schedule.PageTiming;
import org.dateline.ingest.schedule.PollSettings;

/** From the configuration's keys to the settings of each part. Stateless. */
final class IngestSettingsReader {

    private IngestSettingsReader() {}

    static IngestSettings ingest(IngestConfig config) {
        IngestSettings standard = IngestSettings.standard();
        String zone = config.getString(IngestConfig.DEFAULT_ZONE);
        return new IngestSettings(
                standard.maxFileBytes(),
                config.getInt(IngestConfig.ARTICLE_MAX_BYTES),
                Duration.ofMillis(config.getInt(IngestConfig.PARSE_TIMEOUT_MS)),
                standard.maxInFlight(),
                config.identityPolicy(),
                zone.isEmpty() ? null : zone);
    }

    static FetchSettings fetch(IngestConfig config, String version) {
        FetchSettings standard =
                FetchSettings.standard(version).withContact(config.getString(IngestConfig.FETCH_CONTACT));
        return new FetchSettings(
                standard.userAgent(),
                config.getBoolean(IngestConfig.FETCH_ALLOW_PRIVATE),
                standard.connectTimeout(),
                Duration.ofMillis(config.getInt(IngestConfig.FETCH_TIMEOUT_MS)),
                config.getInt(IngestConfig.FETCH_MAX_BYTES),
                standard.maxRedirects());
    }

    static PushSettings push(IngestConfig config) {
        return new PushSettings(
                config.getString(IngestConfig.HTTP_HOST),
                config.getInt(IngestConfig.HTTP_PORT),
                config.getInt(IngestConfig.PUSH_MAX_BYTES),
                Duration.ofMillis(config.getInt(IngestConfig.PUSH_ACK_TIMEOUT_MS)));
    }

    static Polling.Settings polling(IngestConfig config) {
        PollSettings feeds = new PollSettings(
                millis(config, IngestConfig.FEED_FIRST_MS),
                millis(config, IngestConfig.FEED_MIN_MS),
                millis(config, IngestConfig.FEED_MAX_MS),
                PollSettings.standard().refreshAfter());
        PageTiming pages = new PageTiming(
                config.getList(IngestConfig.PAGE_RECHECK_MS).stream()
                        .map(after -> Duration.ofMillis(Long.parseLong(after.strip())))
                        .toList(),
                millis(config, IngestConfig.PAGE_CONFIRM_MS),
                PageTiming.standard().retries());
        HostBudget hosts = new HostBudget(
                config.getInt(IngestConfig.FETCH_THREADS),
                config.getInt(IngestConfig.FETCH_HOST_CONCURRENCY),
                Duration.ofMillis(config.getInt(IngestConfig.FETCH_HOST_INTERVAL_MS)),
                HostBudget.standard().closeLimit());
        return new Polling.Settings(feeds, pages, hosts);
    }

    private static Duration millis(IngestConfig config, String key) {
        return Duration.ofMillis(config.getLong(key));
    }
}
