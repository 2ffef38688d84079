package org.dateline.enrich.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.article.ArticleDraft.LiveEntry;
import org.jspecify.annotations.Nullable;

/** Collects the entries of a live blog while its text is put together, and tells which is the newest. Not thread-safe. */
final class LiveUpdates {

    private final List<LiveUpdate> updates = new ArrayList<>();
    private int number = -1;

    /** Adds a part of the text to its entry, if it is of one. */
    void add(@Nullable LiveEntry entry, int start, int end) {
        if (entry == null) {
            return;
        }
        if (entry.number() == number) {
            LiveUpdate open = updates.remove(updates.size() - 1);
            updates.add(new LiveUpdate(open.headline(), open.publishedAt(), open.start(), end, false));
            return;
        }
        number = entry.number();
        updates.add(new LiveUpdate(entry.headline(), entry.publishedAt(), start, end, false));
    }

    /** The entries in text order. The latest time is the newest; without times the first, since live blogs grow at the top. */
    List<LiveUpdate> list() {
        int newest = 0;
        Instant latest = Instant.MIN;
        for (int i = 0; i < updates.size(); i++) {
            NewsTime time = updates.get(i).publishedAt();
            if (time != null && time.time().toInstant().isAfter(latest)) {
                newest = i;
                latest = time.time().toInstant();
            }
        }
        List<LiveUpdate> marked = new ArrayList<>();
        for (LiveUpdate update : updates) {
            boolean last = marked.size() == newest;
            marked.add(new LiveUpdate(update.headline(), update.publishedAt(), update.start(), update.end(), last));
        }
        return marked;
    }
}
