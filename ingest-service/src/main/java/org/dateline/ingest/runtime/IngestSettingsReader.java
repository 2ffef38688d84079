package org.dateline.ingest.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.HostBudget;
import org.dateline.ingest.intake.IngestSettings;
import org.dateline.ingest.push.PushSettings;
import org.dateline.ingest.schedule.PageTiming;
import org.dateline.ingest.schedule.PollSettings;
import org.dateline.ingest.websub.WebSubSettings;
import org.jspecify.annotations.Nullable;

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
        PushSettings.ConnectionLimits usual = PushSettings.ConnectionLimits.standard();
        return new PushSettings(
                config.getString(IngestConfig.HTTP_HOST),
                config.getInt(IngestConfig.HTTP_PORT),
                config.getInt(IngestConfig.PUSH_MAX_BYTES),
                config.getInt(IngestConfig.PUSH_MAX_ARTICLES),
                Duration.ofMillis(config.getInt(IngestConfig.PUSH_ACK_TIMEOUT_MS)),
                new PushSettings.AdmissionLimits(
                        config.getInt(IngestConfig.PUSH_REQUESTS_PER_SECOND),
                        config.getInt(IngestConfig.PUSH_BURST_REQUESTS),
                        config.getInt(IngestConfig.PUSH_MAX_CONCURRENT)),
                usual);
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

    /** Null where hubs are not asked for anything. Throws {@link UncheckedIOException} where the secret's file cannot be read. */
    static @Nullable WebSubSettings webSub(IngestConfig config) {
        String callback = config.getString(IngestConfig.WEBSUB_CALLBACK);
        if (callback.isEmpty()) {
            return null;
        }
        try {
            String secret = Files.readString(
                    Path.of(config.getString(IngestConfig.WEBSUB_SECRET_FILE)), StandardCharsets.UTF_8);
            return WebSubSettings.of(URI.create(callback), secret.strip().getBytes(StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
