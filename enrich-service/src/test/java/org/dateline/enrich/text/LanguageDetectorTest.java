package org.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = LanguageDetector.load();
    private final ScriptDetector scripts = new ScriptDetector();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; Latn; ltr; The river rose over its banks on Sunday, and the mayor said that nobody had been hurt in the valley.
            de; Latn; ltr; Der Fluss trat am Sonntag über die Ufer, und die Bürgermeisterin sagte, dass niemand verletzt worden sei.
            fr; Latn; ltr; La rivière est sortie de son lit dimanche et la maire a déclaré que personne n'avait été blessé dans la vallée.
            es; Latn; ltr; El río se desbordó el domingo y la alcaldesa dijo que nadie había resultado herido en el valle.
            it; Latn; ltr; Il fiume è straripato domenica e la sindaca ha detto che nessuno è rimasto ferito nella valle.
            pt; Latn; ltr; O rio transbordou no domingo e a prefeita disse que ninguém ficou ferido no vale.
            nl; Latn; ltr; De rivier trad zondag buiten haar oevers en de burgemeester zei dat niemand in het dal gewond was geraakt.
            pl; Latn; ltr; W niedzielę rzeka wystąpiła z brzegów, a burmistrz powiedziała, że nikt w dolinie nie został ranny.
            tr; Latn; ltr; Nehir pazar günü taştı ve belediye başkanı vadide kimsenin yaralanmadığını söyledi.
            ru; Cyrl; ltr; В воскресенье река вышла из берегов, и мэр сообщила, что в долине никто не пострадал.
            uk; Cyrl; ltr; У неділю річка вийшла з берегів, і міська голова повідомила, що в долині ніхто не постраждав.
            el; Grek; ltr; Το ποτάμι υπερχείλισε την Κυριακή.
            ar; Arab; rtl; فاض النهر يوم الأحد وقالت رئيسة البلدية إن أحدا لم يصب بأذى في الوادي.
            fa; Arab; rtl; رودخانه روز یکشنبه طغیان کرد و شهردار گفت که هیچ کس در دره آسیب ندیده است.
            he; Hebr; rtl; הנהר עלה על גדותיו ביום ראשון.
            bn; Beng; ltr; রোববার নদীর পানি উপচে পড়ে।
            hi; Deva; ltr; रविवार को नदी अपने किनारों से बाहर आ गई और मेयर ने कहा कि घाटी में कोई घायल नहीं हुआ।
            th; Thai; ltr; แม่น้ำเอ่อล้นตลิ่งเมื่อวันอาทิตย์
            ko; Kore; ltr; 일요일에 강이 범람했다.
            ja; Jpan; ltr; 日曜日に川が氾濫した。
            zh; Hani; ltr; 星期日河水决堤，市长说无人受伤。
            und; Zyyy; ltr; 12345 67 !!
            und; Latn; ltr; ok
            """)
    void tellsLanguageAndScript(String language, String script, String direction, String text) {
        HostDefaults.underEach(() -> {
            assertThat(DETECTOR.detect(text).language()).isEqualTo(language);
            assertThat(scripts.detect(text)).isEqualTo(new TextScript(script, direction));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; mayor promises repair dam flood
            en; river rises bank harbour closed sunday
            en; farmer ask government help winter crop
            en; Old Dam Holds As River Rises Over Its Banks
            de; Alter Damm hält dem Hochwasser stand
            fr; Le vieux barrage résiste à la crue du fleuve
            es; La vieja presa resiste la crecida del río
            it; La vecchia diga resiste alla piena del fiume
            pt; Velha barragem resiste à cheia do rio
            nl; Oude dam houdt stand tegen het hoge water
            pl; Stara tama wytrzymała wysoką wodę
            sv; Den gamla dammen höll när älven steg
            ru; Старая плотина выдержала паводок
            uk; Стара гребля витримала повінь біля міста
            """)
    void tellsTheLanguageOfHeadlines(String language, String headline) {
        assertThat(DETECTOR.detect(headline).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"motorola moto", "Angela Merkel", "Toyota Corolla 2019", "Real Madrid"})
    void isNotSureOfNames(String names) {
        assertThat(DETECTOR.detect(names).confidence()).isLessThan(0.97f);
    }

    @Test
    void isSureOfWholeParagraphs() {
        String text =
                "The river rose over its banks on Sunday, and the mayor said that nobody had been hurt in the valley.";

        assertThat(DETECTOR.detect(text).confidence()).isGreaterThan(0.99f);
    }

    @Test
    void givesTheSameAnswerEveryTime() {
        String text = "The river rose over its banks on Sunday. Der Fluss trat am Sonntag über die Ufer. ".repeat(3);
        LanguageGuess first = DETECTOR.detect(text);

        for (int i = 0; i < 20; i++) {
            assertThat(DETECTOR.detect(text)).isEqualTo(first);
        }
    }
}
