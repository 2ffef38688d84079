package org.dateline.enrich.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.dateline.enrich.article.ArticleDraft.Block;
import org.dateline.enrich.article.ArticleDraft.LiveEntry;
import org.dateline.enrich.text.TextNormalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextAssemblyTest {

    @Test
    void liveUpdatesAreRangesOfTheTextAndTheLatestIsTheNewest() {
        LiveEntry early = entry(0, "Early", "2026-03-10T08:00+01:00");
        LiveEntry late = entry(1, "Late", "2026-03-10T07:30Z");
        TextAssembly text = assemble(
                block("Introduction.", null),
                block("Early", early),
                block("One.", early),
                block("", early),
                block("Two.", late));
        assertThat(text.text()).isEqualTo("Introduction.\n\nEarly\n\nOne.\n\nTwo.");
        assertThat(text.liveUpdates()).hasSize(2);
        assertThat(part(text, 0)).isEqualTo("Early\n\nOne.");
        assertThat(part(text, 1)).isEqualTo("Two.");
        assertThat(text.liveUpdates()).extracting(LiveUpdate::newest).containsExactly(false, true);
    }

    @Test
    void withoutTimesTheFirstIsTheNewest() {
        TextAssembly text = assemble(block("One.", entry(0, null, null)), block("Two.", entry(1, null, null)));
        assertThat(text.liveUpdates()).extracting(LiveUpdate::newest).containsExactly(true, false);
    }

    private static TextAssembly assemble(Block... blocks) {
        return TextAssembly.of(List.of(blocks), new TextNormalizer());
    }

    private static Block block(String text, @Nullable LiveEntry entry) {
        return new Block(TextBlock.Kind.PARAGRAPH, text, entry);
    }

    private static LiveEntry entry(int number, @Nullable String headline, @Nullable String time) {
        NewsTime at = time == null
                ? null
                : new NewsTime(
                        OffsetDateTime.parse(time),
                        NewsTime.Precision.MINUTE,
                        NewsTime.ZoneProvenance.OFFSET,
                        "json-ld",
                        time);
        return new LiveEntry(number, headline, at);
    }

    private static String part(TextAssembly text, int update) {
        LiveUpdate range = text.liveUpdates().get(update);
        return text.text().substring(range.start(), range.end());
    }
}
