package org.dateline.enrich.article.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.enrich.article.ArticleDraft.Block;
import org.dateline.enrich.article.ArticleDraft.LiveEntry;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.TextBlock;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a live blog: from schema.org's {@code liveBlogUpdate}, or from the boxes that each have a time and stand beside each
 * other on a page that calls itself a live blog. Immutable and thread-safe.
 */
final class LiveBlogReader {

    private static final int FEWEST = 2;
    private static final int MAX_ENTRIES = 500;
    private static final Duration AHEAD = Duration.ofDays(1);

    /** JSON-LD is taken where it holds this share of what the page shows; many pages state their newest entries only. */
    private static final double ENOUGH = 0.6;

    private final JsonLdParser parser = new JsonLdParser();
    private final NewsTimeReader times;

    private LiveBlogReader(NewsTimeReader times) {
        this.times = times;
    }

    static LiveBlogReader load() {
        return new LiveBlogReader(NewsTimeReader.load());
    }

    /** How the times of entries are read. */
    record Clock(
            @Nullable ZoneId zone,
            @Nullable String language,
            @Nullable Instant now) {}

    /**
     * The text with its entries marked; empty where the page is no live blog.
     *
     * @param kept the page's own blocks that are the article's text
     */
    Optional<List<Block>> read(Page page, int body, List<PageBlock> kept, @Nullable String uri, Clock clock) {
        List<Block> stated = stated(page, kept, clock);
        if (stated.isEmpty() && !LiveBlogBoxes.isLive(page, uri)) {
            return Optional.empty();
        }
        List<Block> shown = shown(page, body, kept, clock);
        boolean enough = !stated.isEmpty() && (shown.isEmpty() || length(stated) >= ENOUGH * length(shown));
        List<Block> blocks = enough ? stated : shown;
        return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks);
    }

    private List<Block> stated(Page page, List<PageBlock> kept, Clock clock) {
        if (page.jsonLd().stream().noneMatch(script -> script.contains("liveBlogUpdate"))) {
            return List.of();
        }
        List<JsonNode> updates = new ArrayList<>();
        for (JsonNode object : parser.objects(page.jsonLd())) {
            JsonNode list = object.path("liveBlogUpdate");
            (list.isObject() ? List.of(list) : list).forEach(updates::add);
        }
        List<Block> entries = new ArrayList<>();
        int number = 0;
        for (JsonNode update : updates.subList(0, Math.min(updates.size(), MAX_ENTRIES))) {
            List<Block> text = BodyReader.paragraphs(update.path("articleBody").asText(""));
            String headline = update.path("headline").asText("").strip();
            if (text.isEmpty()) {
                continue;
            }
            NewsTime time = time(update.path("datePublished").asText(""), "json-ld", clock);
            LiveEntry entry = new LiveEntry(number++, headline.isEmpty() ? null : headline, time);
            boolean headed = !headline.isEmpty() && !text.get(0).text().startsWith(headline);
            if (headed) {
                entries.add(new Block(TextBlock.Kind.HEADING, headline, entry));
            }
            text.forEach(block -> entries.add(new Block(block.kind(), block.text(), entry)));
        }
        if (number < FEWEST) {
            return List.of();
        }
        List<Block> whole = new ArrayList<>(introduction(kept, entries));
        whole.addAll(entries);
        return whole;
    }

    /** What the page shows before the first of the entries. */
    private static List<Block> introduction(List<PageBlock> kept, List<Block> entries) {
        StringBuilder all = new StringBuilder();
        entries.forEach(block -> all.append(HeadlineFinder.fold(block.text())));
        String folded = all.toString();
        List<Block> introduction = new ArrayList<>();
        for (PageBlock block : kept) {
            if (folded.contains(HeadlineFinder.fold(block.text()))) {
                return introduction;
            }
            introduction.add(new Block(block.kind(), block.text()));
        }
        // Nothing of what the page shows is an entry: then it shows something else.
        return List.of();
    }

    private List<Block> shown(Page page, int body, List<PageBlock> kept, Clock clock) {
        List<LiveBlogBoxes.Box> boxes = LiveBlogBoxes.find(page, body);
        if (boxes.size() < FEWEST) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        int number = -1;
        int opened = -1;
        LiveEntry entry = null;
        for (PageBlock block : kept) {
            int box = LiveBlogBoxes.indexOf(boxes, block.element(), page.tree());
            if (box != opened) {
                opened = box;
                entry = box < 0 ? null : entry(page, boxes.get(box), kept, ++number, clock);
            }
            blocks.add(new Block(block.kind(), block.text(), entry));
        }
        return number + 1 < FEWEST ? List.of() : blocks;
    }

    private LiveEntry entry(Page page, LiveBlogBoxes.Box box, List<PageBlock> kept, int number, Clock clock) {
        String headline = null;
        for (PageBlock block : kept) {
            if (headline == null && block.isHeading() && page.tree().holds(box.element(), block.element())) {
                headline = block.text();
            }
        }
        return new LiveEntry(number, headline, time(box.time(), "time-element", clock));
    }

    private @Nullable NewsTime time(String raw, String provenance, Clock clock) {
        NewsTime time = raw.isBlank()
                ? null
                : times.read(raw, provenance, clock.zone(), clock.language()).orElse(null);
        boolean ahead = time != null
                && clock.now() != null
                && time.time().toInstant().isAfter(clock.now().plus(AHEAD));
        return ahead ? null : time;
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }
}
