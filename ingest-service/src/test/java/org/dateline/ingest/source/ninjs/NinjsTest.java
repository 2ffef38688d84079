package org.dateline.ingest.source.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredImage;
import org.dateline.ingest.source.DeclaredSubject;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.document.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NinjsTest {

    private final DocumentReader reader = DocumentReader.load();

    @Test
    void version1() {
        SourceItem item = read("""
                {"uri":"urn:newsml:post.example:20260302:17","type":"text","versioncreated":"2026-03-02T09:00:00+01:00","firstcreated":"2026-03-02T08:00:00+01:00",
                 "version":"3","urgency":2,"pubstatus":"usable","language":"en","headline":"Ferry returns","byline":"Ida Holm","located":"Esbjerg",
                 "ednote":"corrects name","copyrightnotice":"(c) Post","body_text":"Plain.","body_html":"<p>Rich.</p>","description_text":"Short",
                 "subject":[{"code":"20000337","scheme":"medtop","name":"ferry"}],
                 "associations":{"main":{"type":"picture","byline":"Jo","description_text":"The ferry","renditions":{"a":{"href":"https://post.example/a.jpg","mimetype":"image/jpeg"}}}}}""");

        assertThat(item.format()).isEqualTo(ContentFormat.HTML_FRAGMENT);
        assertThat(new String(item.content(), StandardCharsets.UTF_8)).isEqualTo("<p>Rich.</p>");
        assertThat(item.uri()).isNull();
        assertThat(item.declared().itemId()).isEqualTo("urn:newsml:post.example:20260302:17");
        assertThat(item.declared().headline()).isEqualTo("Ferry returns");
        assertThat(item.declared().authors()).containsExactly("Ida Holm");
        assertThat(item.declared().published()).isEqualTo("2026-03-02T08:00:00+01:00");
        assertThat(item.declared().updated()).isEqualTo("2026-03-02T09:00:00+01:00");
        assertThat(item.declared().version()).isEqualTo("3");
        assertThat(item.declared().urgency()).isEqualTo(2);
        assertThat(item.declared().located()).isEqualTo("Esbjerg");
        assertThat(item.declared().edNote()).isEqualTo("corrects name");
        assertThat(item.declared().subjects()).containsExactly(new DeclaredSubject("medtop", "20000337", "ferry"));
        assertThat(item.declared().images())
                .containsExactly(new DeclaredImage("https://post.example/a.jpg", "The ferry", "Jo"));
    }

    @Test
    void version3() {
        SourceItem item = read("""
                {"uri":"https://post.example/items/17","type":"text","versionCreated":"2026-03-02T09:00:00Z","by":"Ida Holm","copyrightHolder":"Post",
                 "headlines":[{"role":"short","value":"Ferry"},{"role":"main","value":"Ferry returns"}],
                 "bodies":[{"role":"text","contentType":"text/plain","value":"Plain."},{"role":"html5","contentType":"text/html","value":"<p>Rich.</p>"}],
                 "subjects":[{"literal":"20000337","uri":"http://cv.iptc.org/newscodes/mediatopic/20000337","name":"ferry"}],"genres":[{"name":"Current"}]}""");

        assertThat(new String(item.content(), StandardCharsets.UTF_8)).isEqualTo("<p>Rich.</p>");
        assertThat(item.uri()).isEqualTo("https://post.example/items/17");
        assertThat(item.declared().headline()).isEqualTo("Ferry returns");
        assertThat(item.declared().published()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(item.declared().subjects())
                .containsExactly(new DeclaredSubject("medtop", "medtop:20000337", "ferry"));
    }

    @ParameterizedTest
    @CsvSource({
        "usable,USABLE",
        "stat:usable,USABLE",
        "withheld,WITHHELD",
        "canceled,CANCELED",
        "cancelled,CANCELED",
        "unheard-of,WITHHELD"
    })
    void status(String given, PubStatus status) {
        SourceItem item =
                read("{\"uri\":\"urn:x\",\"pubStatus\":\"" + given + "\",\"headline\":\"h\",\"body_text\":\"words\"}");

        assertThat(item.pubStatus()).isEqualTo(status);
        assertThat(item.content().length == 0).isEqualTo(status == PubStatus.CANCELED);
        assertThat(item.statusReason() == null).isEqualTo(status == PubStatus.USABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'body_text':'P','body_xhtml':'<p>H</p>'                                   | HTML_FRAGMENT | <p>H</p>",
                "'body_special_text':'P'                                                   | PLAIN         | P",
                "'description_special_text':'D'                                            | PLAIN         | D",
                "'body_text':'P','description_html':'<p>D</p>'                             | PLAIN         | P",
                "'bodies':[{'role':'text','value':'P'},{'contenttype':'text/html','value':'<p>H</p>'}] | HTML_FRAGMENT | <p>H</p>",
                "'bodies':[{'contentType':'text/vnd.IPTC.NITF','value':'<?xml version=\\'1.0\\'?><nitf><body><body.content><p>N</p></body.content></body></nitf>'}] | HTML_FRAGMENT | <p>N</p>",
                "'bodies':[{'role':'nitf','value':'never XML'}]                            | PLAIN         | never XML"
            })
    void body(String fields, ContentFormat format, String text) {
        String json = fields.replace("\\'", "%").replace('\'', '"').replace('%', '\'');
        SourceItem item = read("{\"uri\":\"urn:x\",\"headline\":\"h\"," + json + "}");

        assertThat(item.format()).isEqualTo(format);
        assertThat(new String(item.content(), StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'embargoed':'2026-03-02T08:00:00Z'                                  | USABLE   | 2026-03-02T08:00:00Z",
                "'embargoedUntil':'2026-03-02T08:00:00Z','embargoedReason':'budget'  | USABLE   | 2026-03-02T08:00:00Z",
                "'embargoedReason':'until the vote'                                  | WITHHELD |"
            })
    void embargo(String fields, PubStatus status, String embargoed) {
        SourceItem item =
                read("{\"uri\":\"urn:x\",\"headline\":\"h\",\"body_text\":\"w\"," + fields.replace('\'', '"') + "}");

        assertThat(item.pubStatus()).isEqualTo(status);
        assertThat(item.declared().embargoed()).isEqualTo(embargoed);
    }

    @Test
    void packageWithoutWordsIsItsTexts() {
        String texts =
                "\"associations\":[{\"type\":\"text\",\"uri\":\"urn:x:1\",\"headline\":\"One\",\"body_text\":\"a\"},{\"type\":\"picture\",\"uri\":\"urn:x:2\"},"
                        + "{\"type\":\"text\",\"uri\":\"urn:x:3\",\"headline\":\"Three\",\"body_text\":\"c\"}]";
        Reading members = reader.read(document("{\"uri\":\"urn:x\",\"type\":\"composite\"," + texts + "}"));
        Reading article =
                reader.read(document("{\"uri\":\"urn:x\",\"type\":\"composite\",\"body_text\":\"own\"," + texts + "}"));

        assertThat(members.items()).extracting(SourceItem::itemId).containsExactly("urn:x:1", "urn:x:3");
        assertThat(article.items()).extracting(SourceItem::itemId).containsExactly("urn:x");
    }

    private static SourceDocument document(String json) {
        return new SourceDocument(json.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private SourceItem read(String json) {
        Reading reading = reader.read(new SourceDocument(json.getBytes(StandardCharsets.UTF_8), null, null));
        assertThat(reading.format()).isEqualTo("ninjs");
        return reading.items().get(0);
    }
}
