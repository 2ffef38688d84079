package org.dateline.enrich.article.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabeledLinesTest {

    private static final String BODY = """
            The dam above the town held on Thursday, the mayor said in the morning.
            More rain
            The regional flood office expects more rain at the weekend and a rise of the river.
            """;

    @Test
    void findsTheLinesOfTheText() {
        List<PageLine> lines = new ArrayList<>();
        for (String line : List.of(
                "Home",
                "More rain",
                "x",
                "y",
                "z",
                "u",
                "v",
                "The dam above the town held on Thursday, the mayor said",
                "More rain",
                "The regional flood office expects more rain at the weekend and a rise of the river. Share",
                "Ferry company cancels all crossings until Monday, and nobody knows why")) {
            lines.add(new PageLine(line, false));
        }

        assertThat(LabeledLines.label(lines, BODY))
                .containsExactly(false, false, false, false, false, false, false, true, true, true, false);
    }
}
