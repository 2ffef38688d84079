package org.dateline.enrich.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.enrich.story.StoryIndex.Posting;

/**
 * Knows what arrived on which day (of event time), so that the index forgets it when its time has come: a little with each article,
 * never all at once.
 */
final class Retention {

    private static final String ARRIVALS = "#arrivals:";
    private static final String TAKEN = "#taken:";
    private static final String OLDEST = "#oldest-day";
    private static final String NEWEST = "#newest-day";
    private static final String REGISTER = "#register:";
    private static final int CHUNK = 64;

    /** Days without arrivals that are skipped with one article. */
    private static final int IDLE_DAYS = 32;

    private final StorySettings settings;

    Retention(StorySettings settings) {
        this.settings = settings;
    }

    /** Something that arrived on a day. */
    record Arrival(String id, long epochDay) {}

    /** Notes an arrival; what comes later than others of a younger day is kept as long as they are. */
    void register(String language, String id, Instant eventTime, StoryIndex index) {
        double newest = index.frequency(language, NEWEST);
        long day = Math.max(PostingKeys.epochDay(eventTime), (long) newest);
        int count = (int) index.frequency(language, ARRIVALS + day);
        LocalDate date = LocalDate.ofEpochDay(day);
        String chunk = REGISTER + count / CHUNK;
        List<Posting> ids = new ArrayList<>(index.postings(language, chunk, date));
        ids.add(new Posting(id, 1));
        index.putPostings(language, chunk, date, ids);
        index.putFrequency(language, ARRIVALS + day, count + 1);
        if (index.frequency(language, OLDEST) == 0) {
            index.putFrequency(language, OLDEST, (double) day);
        }
        if (day > newest) {
            index.putFrequency(language, NEWEST, (double) day);
        }
    }

    /** Takes the oldest arrival whose time has come off the register. */
    Optional<Arrival> next(String language, StoryIndex index) {
        long first = (long) index.frequency(language, OLDEST);
        long end = (long) index.frequency(language, NEWEST) - settings.retentionDays();
        for (long day = first; day < end && day < first + IDLE_DAYS; day++) {
            int taken = (int) index.frequency(language, TAKEN + day);
            int count = (int) index.frequency(language, ARRIVALS + day);
            if (taken < count) {
                return Optional.of(new Arrival(take(language, day, taken, index), day));
            }
            index.putFrequency(language, TAKEN + day, 0);
            index.putFrequency(language, ARRIVALS + day, 0);
            index.putFrequency(language, OLDEST, (double) (day + 1));
        }
        return Optional.empty();
    }

    private static String take(String language, long day, int taken, StoryIndex index) {
        LocalDate date = LocalDate.ofEpochDay(day);
        String chunk = REGISTER + taken / CHUNK;
        List<Posting> ids = index.postings(language, chunk, date);
        String id = ids.get(taken % CHUNK).id();
        if (taken % CHUNK == ids.size() - 1) {
            index.putPostings(language, chunk, date, List.of());
        }
        index.putFrequency(language, TAKEN + day, taken + 1);
        return id;
    }
}
