package org.dateline.enrich.article;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.text.TextNormalizer;

/**
 * An article's text with the places of its blocks.
 *
 * @param text blocks separated by one blank line
 * @param truncated whether blocks were left out at the size limit
 */
record TextAssembly(String text, List<TextBlock> blocks, List<LiveUpdate> liveUpdates, boolean truncated) {

    /** Longer texts are cut: a record with a text of this length still fits into a Kafka message of some megabytes. */
    static final int MAX_CHARS = 1_000_000;

    private static final String BETWEEN = "\n\n";

    TextAssembly {
        blocks = List.copyOf(blocks);
        liveUpdates = List.copyOf(liveUpdates);
    }

    /** Normalizes the blocks and puts them together; empty ones are left out. */
    static TextAssembly of(List<ArticleDraft.Block> draft, TextNormalizer normalizer) {
        StringBuilder text = new StringBuilder();
        List<TextBlock> blocks = new ArrayList<>();
        LiveUpdates updates = new LiveUpdates();
        for (ArticleDraft.Block block : draft) {
            boolean lines = block.kind() == TextBlock.Kind.PREFORMATTED;
            String clean = lines ? normalizer.normalizeLines(block.text()) : normalizer.normalize(block.text());
            if (clean.isBlank()) {
                continue;
            }
            int start = text.isEmpty() ? 0 : text.length() + BETWEEN.length();
            int room = MAX_CHARS - start;
            if (room <= 0) {
                return new TextAssembly(text.toString(), blocks, updates.list(), true);
            }
            boolean cut = clean.length() > room;
            String part = cut ? clean.substring(0, wholeCharacters(clean, room)).strip() : clean;
            if (part.isEmpty()) {
                return new TextAssembly(text.toString(), blocks, updates.list(), true);
            }
            text.append(text.isEmpty() ? "" : BETWEEN).append(part);
            blocks.add(new TextBlock(block.kind(), start, start + part.length()));
            updates.add(block.liveEntry(), start, start + part.length());
            if (cut) {
                return new TextAssembly(text.toString(), blocks, updates.list(), true);
            }
        }
        return new TextAssembly(text.toString(), blocks, updates.list(), false);
    }

    private static int wholeCharacters(String text, int limit) {
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
