package org.dateline.enrich.article.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dateline.enrich.text.HostDefaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureCreditReaderTest {

    private static final PictureCreditReader READER = PictureCreditReader.load(AgencyTable.load(), PersonShape.load());

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            The dam at noon. Foto: Eva Lund/dpa; ; The dam at noon.; Eva Lund/dpa
            The dam at noon (Photo by Eva Lund/Getty Images); ; The dam at noon; Eva Lund/Getty Images
            The dam at noon (Foto: Eva Lund); ; The dam at noon; Eva Lund
            The dam at noon. © Eva Lund; ; The dam at noon.; Eva Lund
            The dam at noon (c) Eva Lund; ; The dam at noon; Eva Lund
            The dam at noon (Eva Lund/Reuters); ; The dam at noon; Eva Lund/Reuters
            The dam at noon (Eva Lund); ; The dam at noon; Eva Lund
            The dam at noon (KTLX); ; The dam at noon; KTLX
            The dam at noon AFP via Getty Images; ; The dam at noon; AFP via Getty Images
            The dam at noon PA; ; The dam at noon; PA
            The dam at noon. Eva Lund/AFP; ; The dam at noon.; Eva Lund/AFP
            La presa. Crédito: Eva Lund; ; La presa.; Eva Lund
            Le barrage | Photo : Eva Lund; ; Le barrage; Eva Lund
            Der Damm. Bildquelle: Eva Lund / Agentur; ; Der Damm.; Eva Lund / Agentur
            Foto: Eva Lund; ; ; Eva Lund
            © Eva Lund; ; ; Eva Lund
            The dam at noon; Credit: Photo: PA; The dam at noon; PA
            The dam at noon; (Image: Eva Lund); The dam at noon; Eva Lund
            The dam at noon © Eva Lund; © Eva Lund; The dam at noon; Eva Lund
            The dam at noon | Foto: Eva Lund; Eva Lund; The dam at noon; Eva Lund
            Foto: Eva Lund The dam; Foto: Eva Lund; The dam; Eva Lund
            ; Credits: Eva Lund.; ; Eva Lund
            The dam (right); ; The dam (right);
            The dam (Archive picture of 2019); ; The dam (Archive picture of 2019);
            The dam at noon; ; The dam at noon;
            ©The dam broke at night, and nobody was hurt. The valley is safe.; ; ©The dam broke at night, and nobody was hurt. The valley is safe.;
            ; ; ;
            """)
    void partsCreditsFromCaptions(String printed, String stated, String caption, String credit) {
        HostDefaults.underEach(
                () -> assertThat(READER.read(printed, stated)).isEqualTo(new PictureCredit(caption, credit)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Foto:", "(c) ", "Photo by ", "(", "© ", "AFP / ", "via "})
    void hostileCaptionsEndSoon(String piece) {
        String caption = piece.repeat(1_000 / piece.length());
        long start = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            READER.read(caption, null);
            READER.read("The dam", caption.substring(0, 200));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void longTextIsNoCaption() {
        assertThat(READER.read("dam ".repeat(500), null)).isEqualTo(new PictureCredit(null, null));
    }
}
