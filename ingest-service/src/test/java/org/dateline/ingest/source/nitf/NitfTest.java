package org.dateline.ingest.source.nitf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dateline.ingest.source.Declared;
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

class NitfTest {

    private final DocumentReader reader = DocumentReader.load();

    @Test
    void wholeDocument() {
        SourceItem item = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
                <nitf version="-//IPTC//DTD NITF 3.6//EN" xml:lang="en">
                <head><title>Ferry title</title>
                <tobject tobject.type="news"><tobject.subject tobject.subject.refnum="04015000" tobject.subject.matter="Transport"/>
                  <tobject.subject tobject.subject.ipr="Post" tobject.subject.refnum="Q7" tobject.subject.detail="Ferries"/>
                  <tobject.subject tobject.subject.refnum="20000337"/></tobject>
                <docdata management-status="usable"><doc-id id-string="post-17" regsrc="post.example"/><urgency ed-urg="3"/>
                  <date.issue norm="20260302T080000Z"/><date.release norm="20260302T090000Z"/><ed-msg info="Adds quote"/><du-key key="ferry" version="2"/>
                  <correction info="name in paragraph 2" id-string="post-16" regsrc="post.example"/>
                  <doc.copyright year="2026" holder="The Post"/><doc.rights limitations="No archive."/>
                  <key-list><keyword key="ferry"/><keyword key="port"/></key-list>
                  <identified-content><classifier type="medtop" value="20001123" idsrc="IPTC">Shipping</classifier><person>Ida Holm</person></identified-content></docdata>
                <pubdata name="The Post" date.publication="20260302" position.section="World" ex-ref="https://post.example/17"/></head>
                <body><body.head><hedline><hl1>Ferry <em>returns</em></hl1><hl2>After a week</hl2></hedline><note><p>Second note</p></note>
                  <byline>By <person>Ida Holm</person><byttl>Reporter</byttl></byline><distributor>Post Wire</distributor>
                  <dateline><location>Esbjerg</location> <story.date>March 2</story.date></dateline><abstract><p>It is back.</p></abstract></body.head>
                <body.content><block><p>The <org>Line</org> sails &amp; sails.</p><hl2>Again</hl2>
                  <media media-type="image"><media-reference source="https://post.example/a.jpg" mime-type="image/jpeg"/><media-caption>The ferry.</media-caption><media-producer>Jo Ek</media-producer></media>
                  <ul><li>one</li></ul><table><tr><td>1</td></tr></table></block></body.content>
                <body.end><tagline>Edited by Bo</tagline></body.end></body></nitf>""");
        Declared said = item.declared();

        assertThat(text(item).replaceAll(">\\s+", ">"))
                .isEqualTo(
                        "<div><p>The Line sails &amp; sails.</p><h2>Again</h2><ul><li>one</li></ul><table><tr><td>1</td></tr></table></div><p>Edited by Bo</p>");
        assertThat(item.uri()).isEqualTo("https://post.example/17");
        assertThat(said.itemId()).isEqualTo("post-17");
        assertThat(said.version()).isEqualTo("2");
        assertThat(said.headline()).isEqualTo("Ferry returns");
        assertThat(said.summary()).isEqualTo("<p>It is back.</p>");
        assertThat(said.authors()).containsExactly("Ida Holm");
        assertThat(said.published()).isEqualTo("20260302T080000Z");
        assertThat(said.urgency()).isEqualTo(3);
        assertThat(said.language()).isEqualTo("en");
        assertThat(said.section()).isEqualTo("World");
        assertThat(said.publisher()).isEqualTo("Post Wire");
        assertThat(said.copyrightNotice()).isEqualTo("2026 The Post");
        assertThat(said.usageTerms()).isEqualTo("No archive.");
        assertThat(said.located()).isEqualTo("Esbjerg");
        assertThat(said.edNote()).isEqualTo("Adds quote\ncorrection of post-16: name in paragraph 2\nSecond note");
        assertThat(said.keywords()).containsExactly("ferry", "port", "Ida Holm");
        assertThat(said.subjects())
                .containsExactlyInAnyOrder(
                        new DeclaredSubject("subj", "subj:04015000", "Transport"),
                        new DeclaredSubject("Post", "Q7", "Ferries"),
                        new DeclaredSubject("medtop", "medtop:20000337", null),
                        new DeclaredSubject("IPTC", "20001123", "Shipping"));
        assertThat(said.images())
                .containsExactly(new DeclaredImage("https://post.example/a.jpg", "The ferry.", "Jo Ek"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "usable    |                                    | USABLE   |",
                "usable    | <date.release norm='20260302'/>    | USABLE   |",
                "embargoed | <date.release norm='20260302'/>    | USABLE   | 20260302",
                "embargoed |                                    | WITHHELD |",
                "withheld  |                                    | WITHHELD |",
                "unheard   |                                    | WITHHELD |",
                "canceled  | <ed-msg info='Wrong'/>             | CANCELED |"
            })
    void status(String status, String data, PubStatus expected, String embargoed) {
        SourceItem item = read("<nitf><head><docdata management-status='" + status + "'>" + (data == null ? "" : data)
                + "</docdata></head><body><body.content><p>words</p></body.content></body></nitf>");

        assertThat(item.pubStatus()).isEqualTo(expected);
        assertThat(item.declared().embargoed()).isEqualTo(embargoed);
        assertThat(item.statusReason() == null).isEqualTo(expected == PubStatus.USABLE);
        assertThat(text(item)).isEqualTo(expected == PubStatus.CANCELED ? "" : "<p>words</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<byline>By Ida Holm<byttl>Reporter</byttl></byline>                          | By Ida Holm",
                "<byline>By <person>Ida Holm</person> and <person>Jo Ek</person></byline>      | Ida Holm;Jo Ek",
                "<byline><byttl>Staff</byttl></byline>                                         | ''"
            })
    void authors(String head, String authors) {
        SourceItem item = read("<nitf><body><body.head><hedline><hl1>H</hl1></hedline>" + head
                + "</body.head><body.content><p>words</p></body.content></body></nitf>");

        assertThat(String.join(";", item.declared().authors())).isEqualTo(authors);
    }

    private SourceItem read(String document) {
        Reading reading = reader.read(new SourceDocument(document.getBytes(StandardCharsets.UTF_8), null, null));
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.format()).isEqualTo("nitf");
        return reading.items().get(0);
    }

    private static String text(SourceItem item) {
        return new String(item.content(), StandardCharsets.UTF_8);
    }
}
