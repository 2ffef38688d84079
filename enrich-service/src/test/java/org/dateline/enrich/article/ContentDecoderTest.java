package org.dateline.enrich.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.dateline.enrich.text.HostDefaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDecoderTest {

    private static final String RUSSIAN = "Старая плотина над городом выдержала паводок, сообщила мэр в четверг утром.";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            windows-1252; Der alte Damm über der Stadt hielt am Donnerstag, sagte die Bürgermeisterin – „größere Schäden“ gebe es nicht.
            windows-1252; Le vieux barrage a résisté à la crue, a déclaré la maire : « personne n’a été blessé » dans la vallée.
            windows-1252; Gamla stíflan hélt þegar áin flæddi, sagði bæjarstjórinn í gær og þakkaði öllum íbúum fyrir góða hjálp.
            windows-1250; Stará přehrada nad městem ve čtvrtek vydržela, řekla starostka, a nikdo nebyl při povodni zraněn.
            windows-1250; Stara zapora wytrzymała, powiedziała burmistrz, a mieszkańcy całą noc nosili worki z piaskiem, żeby ją wzmocnić.
            ISO-8859-2; Stara zapora wytrzymała, powiedziała burmistrz, a mieszkańcy całą noc nosili worki, żeby ją wzmocnić.
            windows-1250; A régi gát a város fölött csütörtökön kitartott, mondta a polgármester, és senki sem sérült meg az éjjel, őszi eső.
            windows-1254; Eski baraj perşembe günü dayandı, dedi belediye başkanı; kasabada kimse yaralanmadı, yağış sürüyor, ışıklar söndü.
            windows-1257; Vecais dambis virs pilsētas ceturtdien izturēja, sacīja mērs, un neviens nav cietis šajā ielejā; ļoti stiprs lietus lija Ķekavā, teica ģimenes, kuras nāca mājās pēc plūdiem.
            windows-1251; Старая плотина над городом выдержала паводок, сообщила мэр в четверг утром.
            windows-1251; Старият язовир над града издържа в четвъртък, каза кметът, и никой не е пострадал в долината.
            KOI8-R; Старая плотина над городом выдержала паводок, сообщила мэр в четверг утром.
            ISO-8859-5; Старая плотина над городом выдержала паводок, сообщила мэр в четверг утром.
            IBM866; Старая плотина над городом выдержала паводок, сообщила мэр в четверг утром.
            windows-1253; Το παλιό φράγμα πάνω από την πόλη άντεξε την Πέμπτη, δήλωσε η δήμαρχος το πρωί.
            windows-1255; הסכר הישן מעל העיר החזיק מעמד ביום חמישי, אמרה ראשת העיר בבוקר.
            windows-1256; صمد السد القديم فوق المدينة يوم الخميس كما قالت رئيسة البلدية في الصباح.
            windows-874; เขื่อนเก่าเหนือเมืองยังคงแข็งแรงเมื่อวันพฤหัสบดี นายกเทศมนตรีกล่าวในตอนเช้า
            GB18030; 市长星期四早上说，城市上面的老水坝在河水上涨时没有倒，这个地方也没有人受伤。
            Big5; 市長星期四早上說，城市上面的老水壩在河水上漲時沒有倒，這個地方也沒有人受傷。
            Shift_JIS; 町の上にある古いダムは木曜日、川の水が増えても持ちこたえたと市長が朝に話した。
            EUC-JP; 町の上にある古いダムは木曜日、川の水が増えても持ちこたえたと市長が朝に話した。
            EUC-KR; 도시 위에 있는 오래된 댐은 목요일에 강물이 불어났지만 무너지지 않았다고 시장이 아침에 말했다.
            UTF-8; 도시 위에 있는 오래된 댐은 목요일에 강물이 불어났지만 무너지지 않았다고 시장이 아침에 말했다.
            UTF-16LE; The old dam – above the town – held.
            UTF-16BE; The old dam – above the town – held.
            """)
    void findsTheEncoding(String charset, String text) {
        byte[] page = ("<html><body>\n<p>" + text + "</p>\n").getBytes(Charset.forName(charset));

        HostDefaults.underEach(() -> {
            assertThat(ContentDecoder.decode(page, null)).contains(text);
            assertThat(ContentDecoder.decode(page, charset)).contains(text);
        });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            windows-1251, iso-8859-1
            windows-1251, utf-8
            windows-1251, shift_jis
            windows-1251, no-such-thing
            KOI8-R, iso-8859-1
            UTF-8, iso-8859-1
            UTF-8, windows-1251
            UTF-8, utf-16
            UTF-8, -
            """)
    void passesOverWrongLabels(String charset, String label) {
        byte[] page = ("<p>" + RUSSIAN + "</p>").getBytes(Charset.forName(charset));

        assertThat(ContentDecoder.decode(page, label)).contains(RUSSIAN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <meta charset="koi8-r"> | KOI8-R
            <META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset = windows-1251'> | windows-1251
            <?xml version="1.0" encoding="windows-1251"?> | windows-1251
            <script src="a.js" charset="utf-8"></script><meta charset=windows-1251> | windows-1251
            """)
    void readsWhatThePageStates(String head, String charset) {
        byte[] page = (head + "<p>" + RUSSIAN + "</p>").getBytes(Charset.forName(charset));

        assertThat(ContentDecoder.decode(page, null)).contains(RUSSIAN);
        assertThat(ContentDecoder.decode(page, "utf-8")).contains(RUSSIAN);
    }

    @Test
    void believesAByteOrderMark() {
        byte[] page = ("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_8);
        byte[] wide = ("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_16LE);

        assertThat(ContentDecoder.decode(page, "windows-1251")).isEqualTo(RUSSIAN);
        assertThat(ContentDecoder.decode(wide, "windows-1251")).isEqualTo(RUSSIAN);
    }

    @Test
    void readsPiecesInAnotherEncoding() {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes("Größe – Höhe – Länge, ".getBytes(StandardCharsets.UTF_8));
        page.writeBytes("Fuß".getBytes(StandardCharsets.ISO_8859_1));
        page.writeBytes(new byte[] {' ', (byte) 0xE2, (byte) 0x80});

        assertThat(ContentDecoder.decode(page.toByteArray(), "utf-8")).isEqualTo("Größe – Höhe – Länge, Fuß \uFFFD");
    }

    @Test
    void neverThrowsOnRandomBytes() {
        Random random = new Random(5);
        String[] labels = {null, "utf-8", "utf-16", "shift_jis", "big5", "iso-2022-jp", "x-nothing", "", "gb18030"};
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            String label = labels[random.nextInt(labels.length)];
            assertThatCode(() -> ContentDecoder.decode(bytes, label)).doesNotThrowAnyException();
        }
    }
}
