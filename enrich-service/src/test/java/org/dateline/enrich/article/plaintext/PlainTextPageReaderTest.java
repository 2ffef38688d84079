package org.dateline.enrich.article.plaintext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.EditorialLink;
import org.dateline.enrich.article.EditorialLink.Kind;
import org.dateline.enrich.article.Image;
import org.dateline.enrich.article.NewsTime.ZoneProvenance;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.dateline.enrich.article.metadata.AgencyTable;
import org.dateline.enrich.text.HostDefaults;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextPageReaderTest {

    private static final PlainTextPageReader READER =
            PlainTextPageReader.load(NewsTimeReader.load(), AgencyTable.load());

    @Test
    void readsAWholePage() {
        HostDefaults.underEach(() -> {
            ArticleDraft draft = READER.read(page("dam-page.txt"), "https://gazette.example/dam", null);

            assertThat(draft.headline()).isEqualTo("Old dam holds as river rises over its banks in the valley");
            assertThat(draft.section()).isEqualTo("Valley");
            assertThat(draft.authors()).containsExactly("Jane Doe", "John Roe");
            assertThat(draft.agency()).isEqualTo("Reuters");
            assertThat(draft.located()).isEqualTo("UPPER FERRY");
            assertThat(draft.publishedAt().time()).isEqualTo(OffsetDateTime.parse("2020-03-12T09:15:00+06:00"));
            assertThat(draft.modifiedAt().time()).isEqualTo(OffsetDateTime.parse("2020-03-12T11:40:00+06:00"));
            assertThat(draft.publishedAt().zoneProvenance()).isEqualTo(ZoneProvenance.ABBREVIATION);
            assertThat(draft.blocks())
                    .extracting(block -> block.text().substring(0, 12))
                    .containsExactly("UPPER FERRY,", "\"Nobody has ", "The water st", "Farmers in t");
            assertThat(draft.images())
                    .containsExactly(
                            new Image(
                                    "", "The old dam at Upper Ferry, seen on Thursday morning.", "Max Poe via REUTERS"),
                            new Image(
                                    "", "A crane lifts a boat at the harbour of Lower Ferry on Wednesday.", "REUTERS"));
            assertThat(draft.relatedLinks())
                    .containsExactly(
                            new EditorialLink("Town council votes for a new dam after long debate", null, Kind.RELATED),
                            new EditorialLink("Engineers had warned of cracks in the wall", null, Kind.RELATED),
                            new EditorialLink("Ferry company cancels all crossings until Monday", null, Kind.MORE),
                            new EditorialLink("Harbour workers end their strike after nine days", null, Kind.MORE));
            assertThat(draft.alternativeHeadlines()).containsExactly("River rises over its banks, but old dam holds");
            assertThat(draft.copyrightNotice()).startsWith("Copyright 2020");
            assertThat(draft.notArticle()).isNull();
        });
    }

    @Test
    void readsAPageInAnotherLanguage() {
        ArticleDraft draft = READER.read(page("damm-seite.txt"), null, ZoneId.of("Europe/Berlin"));

        assertThat(draft.headline()).isEqualTo("Alter Damm hält Hochwasser im Tal stand");
        assertThat(draft.authors()).containsExactly("Anna Schmidt");
        assertThat(draft.modifiedAt().time()).isEqualTo(OffsetDateTime.parse("2020-03-12T14:05:00+01:00"));
        assertThat(draft.modifiedAt().zoneProvenance()).isEqualTo(ZoneProvenance.SOURCE_DEFAULT);
        assertThat(draft.blocks()).hasSize(4);
        assertThat(draft.relatedLinks())
                .extracting(EditorialLink::headline)
                .containsExactly("Stadtrat stimmt für den Bau eines neuen Damms");
        assertThat(draft.copyrightNotice()).isEqualTo("Alle Rechte vorbehalten");
    }

    @Test
    void joinsWrappedLines() {
        String wrapped = """
                Old dam holds as river rises

                The old dam above the town held on Thursday after the river rose over
                its banks for the second time in a week, the mayor said in the morning.

                Farmers in the lower valley said that they had lost part of the winter
                crop, although it was too early to say how much, and they asked for
                help from the government in the capital.
                """;

        ArticleDraft draft = READER.read(wrapped, null, null);

        assertThat(draft.headline()).isEqualTo("Old dam holds as river rises");
        assertThat(draft.blocks()).hasSize(2);
        assertThat(draft.blocks().get(0).text()).contains("rose over its banks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Jane Doe",
                "12 March 2020 by Jane Doe",
                "By Jane Doe on 12 March 2020",
                "Jane Doe\n12 March 2020",
                "12 March 2020, 09:15\nJane Doe"
            })
    void findsTheAuthorBetweenLeadAndText(String byline) {
        String page = String.format(Locale.ROOT, """
                Old dam holds as river rises

                The old dam above the town held on Thursday after the river rose over its banks for the second time in a week.

                %s

                Share

                Farmers in the lower valley said that they had lost part of the winter crop, although it was too early to say how much.

                The water stood two metres above the usual mark in the morning and fell slowly during the day, according to the flood office.

                The mayor asked the government in the capital for help, and said that the dam would be looked after in the summer.
                """, byline);

        ArticleDraft draft = READER.read(page, null, null);

        assertThat(draft.authors()).containsExactly("Jane Doe");
        assertThat(draft.blocks()).extracting(ArticleDraft.Block::text).noneMatch(text -> text.contains("Jane"));
    }

    @Test
    void saysWhenThereIsNoArticle() {
        assertThat(READER.read("", null, null).notArticle()).isNotNull();
        assertThat(READER.read("Home\nMenu\nSearch\nLog in\n", null, null).notArticle())
                .isNotNull();
        assertThat(READER.read("404\nPage not found", null, null).blocks()).isEmpty();
    }

    @Test
    void neverThrowsOnRandomInput() {
        Random random = new Random(9);
        String[] pieces = {
            "Home > World",
            "By Jane Doe",
            "(",
            "Reuters",
            "More stories",
            "\n",
            "\n\n",
            "The dam broke on Sunday, the mayor said. ",
            "…",
            "12.03.2020",
            "|",
            "\uD800",
            "via AP",
            "©",
            " ",
            "水库决堤。",
            "> ",
            "/",
            ": "
        };
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(60); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThatCode(() -> READER.read(text.toString(), "::bad uri", null))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void endsInTimeOnHugePages() {
        String line = "The dam broke on Sunday, the mayor said - (via AP) » 12.03.2020 | ";
        String oneLine = line.repeat(300_000);
        String manyLines = (line + "\n").repeat(300_000);

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            READER.read(oneLine, null, null);
            READER.read(manyLines, null, null);
        });
    }

    private static String page(String name) {
        try (InputStream in = PlainTextPageReaderTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
