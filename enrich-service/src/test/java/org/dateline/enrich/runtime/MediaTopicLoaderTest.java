package org.dateline.enrich.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.enrich.mediatopic.MediaTopic;
import org.dateline.enrich.mediatopic.TopicInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaTopicLoaderTest {
    private static final String TAXONOMY = "desk:mills\t\ten:Steel mills\ten\t3\tsteel mill\n";
    private static final TopicInput MILL = new TopicInput(
            "Bramholm steel mill to close",
            "The steel mill in Bramholm closes in May.",
            "en",
            null,
            List.of(),
            List.of(),
            List.of());

    private static final TopicInput TROPHY = new TopicInput(
            "Fen Trophy stays at the Bramholm Oval",
            "The Fen Trophy will be held at the Bramholm Oval again.",
            "en",
            null,
            List.of(),
            List.of(),
            List.of());

    @TempDir
    private Path folder;

    @Test
    void theVersionFollowsTheContent() throws IOException {
        String before = version(TAXONOMY);

        assertThat(before).startsWith("desk-");
        assertThat(version(TAXONOMY)).isEqualTo(before);
        assertThat(version(TAXONOMY + "desk:coal\t\ten:Coal\n")).isNotEqualTo(before);
    }

    @Test
    void wordsOfTheOperatorsStandOverThoseThatShip() throws IOException {
        Path lexicon =
                Files.writeString(folder.resolve("words.tsv"), "medtop:20000888\ten\t3\tBramholm Oval, Fen Trophy\n");

        assertThat(MediaTopicLoader.load(List.of(lexicon), List.of()).tag(TROPHY))
                .filteredOn(topic -> topic.qcode().equals("medtop:20000888"))
                .singleElement()
                .satisfies(topic -> assertThat(topic.madeByVersion()).contains("+words-"));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> MediaTopicLoader.load(List.of(), List.of(folder.resolve("none.tsv"))))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none.tsv");
    }

    @Test
    void aBrokenRowNamesItsPlace() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.tsv"), "coal\n");

        assertThatThrownBy(() -> MediaTopicLoader.load(List.of(), List.of(broken)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.tsv:1");
    }

    private String version(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("desk.tsv"), rows);
        return MediaTopicLoader.load(List.of(), List.of(file)).tag(MILL).stream()
                .filter(topic -> topic.qcode().equals("desk:mills"))
                .map(MediaTopic::vocabularyVersion)
                .findFirst()
                .orElseThrow();
    }
}
