package org.dateline.ingest.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.config.ConfigException;

/** Rules between the keys of a configuration, and those that its table cannot say. */
final class IngestConfigRules {

    private final IngestConfig config;

    IngestConfigRules(IngestConfig config) {
        this.config = config;
    }

    /** Throws {@link ConfigException}, naming the key. */
    void check() {
        for (String key :
                new String[] {IngestConfig.PUSH_API_KEYS_FILE, IngestConfig.FEEDS_FILE, IngestConfig.WEBSUB_SECRET_FILE
                }) {
            String file = config.getString(key);
            if (!file.isEmpty() && !(Files.isRegularFile(Path.of(file)) && Files.isReadable(Path.of(file)))) {
                throw new ConfigException(key, file, "is not a file that can be read");
            }
        }
        if (!config.isLoopback()
                && config.getString(IngestConfig.PUSH_API_KEYS_FILE).isEmpty()) {
            throw new ConfigException(
                    IngestConfig.PUSH_API_KEYS_FILE,
                    "",
                    "is needed where " + IngestConfig.HTTP_HOST + " is not loopback");
        }
        List<String> wrong = new ArrayList<>(config.getList(IngestConfig.FEEDS));
        wrong.removeIf(feed -> feed.startsWith("http://") || feed.startsWith("https://"));
        if (!wrong.isEmpty()) {
            throw new ConfigException(IngestConfig.FEEDS, wrong, "is no http address");
        }
        checkNumbers();
        String callback = config.getString(IngestConfig.WEBSUB_CALLBACK);
        if (!callback.isEmpty() && !callback.startsWith("http://") && !callback.startsWith("https://")) {
            throw new ConfigException(IngestConfig.WEBSUB_CALLBACK, callback, "is no http address");
        }
        if (!callback.isEmpty()
                && config.getString(IngestConfig.WEBSUB_SECRET_FILE).isEmpty()) {
            throw new ConfigException(
                    IngestConfig.WEBSUB_SECRET_FILE, "", "is needed where " + IngestConfig.WEBSUB_CALLBACK + " is set");
        }
        String zone = config.getString(IngestConfig.DEFAULT_ZONE);
        try {
            if (!zone.isEmpty()) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException unknown) {
            throw new ConfigException(IngestConfig.DEFAULT_ZONE, zone, "is no IANA zone");
        }
    }

    private void checkNumbers() {
        if (config.getLong(IngestConfig.FEED_MIN_MS) > config.getLong(IngestConfig.FEED_MAX_MS)) {
            throw new ConfigException(
                    IngestConfig.FEED_MIN_MS,
                    config.getLong(IngestConfig.FEED_MIN_MS),
                    "is more than " + IngestConfig.FEED_MAX_MS);
        }
        long interval = config.getLong(IngestConfig.FEED_INTERVAL_MS);
        if (interval > 0 && interval < 1_000) {
            throw new ConfigException(IngestConfig.FEED_INTERVAL_MS, interval, "is less than a second");
        }
        try {
            long before = 0;
            for (String after : config.getList(IngestConfig.PAGE_RECHECK_MS)) {
                long at = Long.parseLong(after.strip());
                if (at <= before) {
                    throw new ConfigException(
                            IngestConfig.PAGE_RECHECK_MS,
                            config.getList(IngestConfig.PAGE_RECHECK_MS),
                            "is not in rising order");
                }
                before = at;
            }
        } catch (NumberFormatException notANumber) {
            throw new ConfigException(
                    IngestConfig.PAGE_RECHECK_MS,
                    config.getList(IngestConfig.PAGE_RECHECK_MS),
                    "is not a list of milliseconds");
        }
    }
}
