package org.dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.train.NameDocument;
import org.dateline.train.NameSpan;
import org.junit.jupiter.api.Test;

class NameTrainingTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final List<String> PEOPLE = List.of("Anna Berg", "Ludo Quist", "Ida Fern", "Otto Lund", "Mia Holt");
    private static final List<String> PLACES = List.of("Ellerby", "Northmoor", "Bumbleton", "Tarnowe", "Hollis");

    @Test
    void learnsFromMarksAndAppliesIt() throws IOException {
        NameReader reader = new NameReader(trained(), LEXICON);

        TokenizedText text = TextTokenizer.tokenize("Today Mr Erik Stahl lives in Kaldvik.", LEXICON);

        assertThat(reader.recognize(text, "en", List.of()))
                .extracting(name -> name.type() + " " + text.surface(name.first(), name.end()))
                .containsExactly("PERSON Erik Stahl", "LOC Kaldvik");
        assertThat(reader.recognize(text, "de", List.of())).isEmpty();
    }

    @Test
    void theSameTextsGiveTheSameBytes() throws IOException {
        assertThat(bytes(trained())).isEqualTo(bytes(trained()));
    }

    private static NameModelFile trained() {
        NameTraining training =
                new NameTraining(LEXICON, (text, language, earlier) -> List.of(), Map.of(), Map.of(), Set.of(), true);
        List<NameDocument> documents = new ArrayList<>();
        for (String person : PEOPLE) {
            for (String place : PLACES) {
                String text = "Today Mr " + person + " lives in " + place + ".";
                int at = text.indexOf(place);
                documents.add(new NameDocument(
                        person + place,
                        text,
                        List.of(
                                new NameSpan(9, 9 + person.length(), "PERSON"),
                                new NameSpan(at, at + place.length(), "LOC"))));
            }
        }
        training.read(documents, 1);
        return training.train("written for the test");
    }

    private static byte[] bytes(NameModelFile model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
