package org.dateline.enrich.article.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.enrich.SharedData;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.EditorialLink;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.NewsTime.ZoneProvenance;
import org.dateline.enrich.article.TextBlock;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.dateline.enrich.article.metadata.AgencyTable;
import org.dateline.enrich.text.TextNormalizer;
import org.junit.jupiter.api.Test;

/** The page that the project's issues state their bar with; it is kept outside the tree. */
class SamplePageTest {

    @Test
    void readsTheSampleAsTheIssueStates() throws IOException {
        Path sample = SharedData.shared("samples/news-page-as-text.txt");
        List<String> lines = Files.readString(sample)
                .lines()
                .map(new TextNormalizer()::normalize)
                .filter(line -> !line.isEmpty())
                .toList();

        ArticleDraft draft = PlainTextPageReader.load(NewsTimeReader.load(), AgencyTable.load())
                .read(Files.readString(sample), null, null);

        assertThat(draft.headline()).isEqualTo(lines.get(1));
        assertThat(draft.section()).isEqualTo("World");
        assertThat(draft.agency()).isEqualTo("Reuters");
        assertThat(draft.authors()).isEmpty();
        assertTime(draft.publishedAt(), "2019-09-01T20:16:00+06:00", "01 Sep 2019 08:16 PM BdST");
        assertTime(draft.modifiedAt(), "2019-09-01T20:30:00+06:00", "01 Sep 2019 08:30 PM BdST");
        assertThat(draft.blocks())
                .allMatch(block -> block.kind() == TextBlock.Kind.PARAGRAPH)
                .extracting(ArticleDraft.Block::text)
                .containsExactlyElementsOf(at(lines, 4, 6, 7, 8, 9, 10, 11, 12));
        assertThat(draft.alternativeHeadlines()).containsExactly(lines.get(18));
        assertThat(draft.relatedLinks())
                .allMatch(link -> link.kind() == EditorialLink.Kind.MORE)
                .extracting(EditorialLink::headline)
                .containsExactlyElementsOf(at(lines, 16, 19, 20, 21, 23, 24, 25));
        assertThat(draft.images())
                .extracting(image -> image.caption() + " " + image.credit())
                .containsExactlyElementsOf(at(lines, 15, 17, 22));
        assertThat(draft.completeness()).isEqualTo(Completeness.FULL);
        assertThat(draft.copyrightNotice()).isEqualTo(lines.get(28));
        assertThat(draft.notArticle()).isNull();
    }

    private static List<String> at(List<String> lines, int... numbers) {
        return IntStream.of(numbers).mapToObj(lines::get).toList();
    }

    private static void assertTime(NewsTime time, String expected, String raw) {
        assertThat(time.time()).isEqualTo(OffsetDateTime.parse(expected));
        assertThat(time.zoneProvenance()).isEqualTo(ZoneProvenance.ABBREVIATION);
        assertThat(time.raw()).isEqualTo(raw);
    }
}
