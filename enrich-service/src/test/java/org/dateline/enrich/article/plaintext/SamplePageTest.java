package org.dateline.enrich.article.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.EditorialLink;
import org.dateline.enrich.article.NewsTime.ZoneProvenance;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.dateline.enrich.article.metadata.AgencyTable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The page that the project's issues state their bar with; it is kept outside the tree. */
class SamplePageTest {

    @Test
    void readsTheSampleAsTheIssueStates() throws IOException {
        ArticleDraft draft = PlainTextPageReader.load(NewsTimeReader.load(), AgencyTable.load())
                .read(Files.readString(sample()), null, null);

        assertThat(draft.headline()).startsWith("North Korea denies").endsWith("on banks");
        assertThat(draft.section()).isEqualTo("World");
        assertThat(draft.agency()).isEqualTo("Reuters");
        assertThat(draft.publishedAt().time()).isEqualTo(OffsetDateTime.parse("2019-09-01T20:16:00+06:00"));
        assertThat(draft.modifiedAt().time()).isEqualTo(OffsetDateTime.parse("2019-09-01T20:30:00+06:00"));
        assertThat(draft.publishedAt().zoneProvenance()).isEqualTo(ZoneProvenance.ABBREVIATION);
        assertThat(draft.blocks())
                .hasSize(8)
                .allSatisfy(block -> assertThat(block.text()).endsWith("."));
        assertThat(draft.alternativeHeadlines()).hasSize(1);
        assertThat(draft.relatedLinks()).hasSize(7).allMatch(link -> link.kind() == EditorialLink.Kind.MORE);
        assertThat(draft.copyrightNotice()).startsWith("Any unauthorised use");
    }

    private static Path sample() {
        String configured = System.getenv("DATELINE_SHARED");
        Path found = configured == null ? walkUp() : Path.of(configured);
        Path sample = found == null ? null : found.resolve("samples/news-page-as-text.txt");
        if (sample == null || !Files.exists(sample)) {
            Assumptions.abort("sample page skipped: no shared data");
        }
        return sample;
    }

    private static Path walkUp() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared/data"))) {
                return folder.resolve("shared");
            }
        }
        return null;
    }
}
