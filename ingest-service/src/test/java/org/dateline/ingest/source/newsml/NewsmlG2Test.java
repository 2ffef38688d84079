package org.dateline.ingest.source.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dateline.ingest.source.ContentFormat;
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
import org.junit.jupiter.params.provider.ValueSource;

class NewsmlG2Test {

    private static final String NAR = " xmlns='http://iptc.org/std/nar/2006-10-01/'";

    private final DocumentReader reader = DocumentReader.load();

    private static final String FERRY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:post.example:20260302:17" version="3"
                standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="en">
              <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_39.xml"/>
              <catalog><scheme alias="mt" uri="http://cv.iptc.org/newscodes/mediatopic/"/><scheme alias="loc" uri="http://post.example/cv/"/></catalog>
              <rightsInfo><copyrightHolder literal="Post"><name>The Post</name></copyrightHolder>
                <copyrightNotice>(c) 2026 The Post</copyrightNotice><usageTerms>Not for resale.</usageTerms></rightsInfo>
              <itemMeta>
                <itemClass qcode="ninat:text"/><provider literal="post.example"><name>The Post</name></provider>
                <versionCreated>2026-03-02T10:00:00+01:00</versionCreated><firstCreated>2026-03-02T08:00:00+01:00</firstCreated>
                <embargoed>2026-03-02T12:00:00+01:00</embargoed><pubStatus qcode="stat:usable"/>
                <title>FERRY-TITLE</title><edNote>Corrects the name in paragraph 2.</edNote>
                <signal qcode="sig:correction"/>
              </itemMeta>
              <contentMeta>
                <urgency>2</urgency><contentCreated>2026-03-02T07:50:00+01:00</contentCreated>
                <located qcode="loc:esb"><name>Esbjerg</name></located>
                <creator qcode="staff:ih" role="crol:writer"><name>Ida Holm</name></creator>
                <language tag="en-GB"/><keyword>ferry</keyword>
                <subject type="cpnat:abstract" qcode="mt:20000337"><name>ferry</name></subject>
                <subject qcode="subj:04000000"/>
                <subject type="cpnat:abstract" uri="http://cv.iptc.org/newscodes/mediatopic/20001123"/>
                <subject qcode="loc:quay"><name>Quay</name><sameAs qcode="medtop:20000001"/></subject>
                <subject literal="harbour"/>
                <slugline separator="-">FERRY-RETURN</slugline>
                <headline role="hld:sub">After a week</headline><headline role="hld:main">Ferry
                   returns &amp; sails</headline>
                <by>By Ida Holm</by><dateline>ESBJERG, March 2</dateline>
                <description role="drol:summary">It is back.</description>
              </contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
                <body><p>The ferry is <b>back</b> &lt;today&gt;.</p><p>It sails.</p></body></html></inlineXML></contentSet>
            </newsItem>""";

    @Test
    void newsItem() {
        SourceItem item = only(FERRY);
        Declared said = item.declared();

        assertThat(item.pubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(item.statusReason()).isNull();
        assertThat(item.uri()).isNull();
        assertThat(text(item)).isEqualTo("<p>The ferry is <b>back</b> &lt;today&gt;.</p><p>It sails.</p>");
        assertThat(item.format()).isEqualTo(ContentFormat.HTML_FRAGMENT);
        assertThat(said.itemId()).isEqualTo("urn:newsml:post.example:20260302:17");
        assertThat(said.version()).isEqualTo("3");
        assertThat(said.headline()).isEqualTo("Ferry returns & sails");
        assertThat(said.summary()).isEqualTo("It is back.");
        assertThat(said.authors()).containsExactly("By Ida Holm");
        assertThat(said.published()).isEqualTo("2026-03-02T08:00:00+01:00");
        assertThat(said.updated()).isEqualTo("2026-03-02T10:00:00+01:00");
        assertThat(said.embargoed()).isEqualTo("2026-03-02T12:00:00+01:00");
        assertThat(said.language()).isEqualTo("en-GB");
        assertThat(said.publisher()).isEqualTo("The Post");
        assertThat(said.copyrightNotice()).isEqualTo("(c) 2026 The Post");
        assertThat(said.usageTerms()).isEqualTo("Not for resale.");
        assertThat(said.edNote()).isEqualTo("Corrects the name in paragraph 2.\nsignal sig:correction");
        assertThat(said.located()).isEqualTo("Esbjerg");
        assertThat(said.urgency()).isEqualTo(2);
        assertThat(said.keywords()).containsExactly("ferry", "FERRY-RETURN");
        assertThat(said.subjects())
                .containsExactly(
                        new DeclaredSubject("medtop", "medtop:20000337", "ferry"),
                        new DeclaredSubject("subj", "subj:04000000", null),
                        new DeclaredSubject("medtop", "medtop:20001123", null),
                        new DeclaredSubject("loc", "loc:quay", "Quay"),
                        new DeclaredSubject("medtop", "medtop:20000001", "Quay"),
                        new DeclaredSubject(null, null, "harbour"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<pubStatus qcode='stat:usable'/>                                                      | USABLE   |",
                "<title>x</title>                                                                      | USABLE   |",
                "<pubStatus qcode='x:usable'/>                                                         | USABLE   |",
                "<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/><edNote>Wrong.</edNote> | CANCELED | Wrong.",
                "<pubStatus qcode='stat:canceled'/>                                                    | CANCELED | pubStatus canceled",
                "<pubStatus qcode='stat:withheld'/><edNote>Wait.</edNote><signal qcode='sig:update'/>  | WITHHELD | Wait.",
                "<pubStatus qcode='stat:unheard'/>                                                     | WITHHELD | pubStatus withheld",
                "<embargoed/><pubStatus qcode='stat:usable'/>                                          | WITHHELD | embargoed without an end",
                "<embargoed/><edNote>Until told.</edNote>                                              | WITHHELD | Until told."
            })
    void status(String meta, PubStatus status, String reason) {
        SourceItem item = only(
                "<newsItem" + NAR + " guid='tag:post.example,2026:1'><itemMeta>" + meta
                        + "</itemMeta><contentSet><inlineData contenttype='text/plain'>words</inlineData></contentSet></newsItem>");

        assertThat(item.pubStatus()).isEqualTo(status);
        assertThat(item.statusReason()).isEqualTo(reason);
        assertThat(text(item)).isEqualTo(status == PubStatus.CANCELED ? "" : "words");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<inlineData contenttype='text/plain'>One &lt; two</inlineData> | PLAIN | One < two",
                "<inlineData contenttype='text/html'>&lt;p>One&lt;/p></inlineData> | HTML_FRAGMENT | <p>One</p>",
                "<inlineData>&lt;p>One&lt;/p></inlineData> | HTML_FRAGMENT | <p>One</p>",
                "<inlineData contenttype='image/jpeg' encoding='encd:base64'>AAAA</inlineData> | PLAIN | ''",
                "<inlineXML><nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><body><body.content><block><p>A <person>B</person></p></block></body.content></body></nitf></inlineXML> | HTML_FRAGMENT | <div><p>A B</p></div>",
                "<inlineXML><nitf><body><body.content><p>A</p><hl2>B</hl2></body.content></body></nitf></inlineXML> | HTML_FRAGMENT | <p>A</p><h2>B</h2>",
                "<inlineXML><body.content><p>A</p></body.content></inlineXML> | HTML_FRAGMENT | <p>A</p>",
                "<inlineXML><p>A</p><p>B</p></inlineXML> | HTML_FRAGMENT | <p>A</p><p>B</p>",
                "<inlineData contenttype='text/plain'>A</inlineData><inlineXML><p>A</p></inlineXML> | HTML_FRAGMENT | <p>A</p>"
            })
    void content(String contentSet, ContentFormat format, String expected) {
        SourceItem item =
                only("<newsItem" + NAR + " guid='urn:x:1'><contentSet>" + contentSet + "</contentSet></newsItem>");

        assertThat(item.format()).isEqualTo(format);
        assertThat(text(item)).isEqualTo(expected);
    }

    @Test
    void base64IsUnpacked() {
        String packed = Base64.getEncoder().encodeToString("Blåbær".getBytes(StandardCharsets.UTF_8));
        SourceItem item =
                only("<newsItem guid='urn:x:1'><contentSet><inlineData contenttype='text/plain' encoding='base64'>"
                        + packed + "</inlineData></contentSet></newsItem>");

        assertThat(text(item)).isEqualTo("Blåbær");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<newsItem guid='urn:x:1'><contentMeta><headline>H</headline></contentMeta></newsItem>",
                "<nar:newsItem xmlns:nar='http://iptc.org/std/nar/2006-10-01/' guid='urn:x:1'><nar:contentMeta><nar:headline>H</nar:headline></nar:contentMeta></nar:newsItem>",
                "<a:newsItem xmlns:a='http://odd.example/' guid='urn:x:1'><a:contentMeta><a:headline>H</a:headline></a:contentMeta></a:newsItem>",
                "<newsItem guid='urn:x:1'><contentMeta><headline>H</contentMeta></newsItem>"
            })
    void withAnyNamespaceOrNone(String document) {
        assertThat(only(document).declared().headline()).isEqualTo("H");
    }

    @Test
    void whatTheTextAloneSays() {
        SourceItem item =
                only("<newsItem" + NAR + " guid='urn:x:1'><contentSet><inlineXML><nitf><body><body.head><hedline>"
                        + "<hl1>From the text</hl1></hedline><byline>By <person>Jo Ek</person></byline></body.head>"
                        + "<body.content><p>A</p></body.content></body></nitf></inlineXML></contentSet></newsItem>");

        assertThat(item.declared().headline()).isEqualTo("From the text");
        assertThat(item.declared().authors()).containsExactly("Jo Ek");
    }

    @Test
    void picture() {
        SourceItem item = only(
                "<newsItem" + NAR + " guid='urn:x:9'><itemMeta><itemClass qcode='ninat:picture'/></itemMeta>"
                        + "<contentMeta><creditline>Post/Jo Ek</creditline><headline>Ferry</headline><description role='drol:caption'>The ferry.</description></contentMeta>"
                        + "<contentSet><remoteContent href='https://post.example/a.jpg' contenttype='image/jpeg' rendition='rnd:highRes'/>"
                        + "<remoteContent href='https://post.example/a-small.jpg' contenttype='image/jpeg' rendition='rnd:thumbnail'/></contentSet></newsItem>");

        assertThat(item.declared().images())
                .containsExactly(new DeclaredImage("https://post.example/a.jpg", "The ferry.", "Post/Jo Ek"));
        assertThat(text(item)).isEqualTo("The ferry.");
    }

    @Test
    void messageWithSeveralItems() {
        Reading reading = read("<newsMessage" + NAR + "><header><sent>2026-03-02T08:00:00Z</sent></header><itemSet>"
                + "<newsItem guid='urn:x:1'><contentMeta><headline>One</headline></contentMeta></newsItem>"
                + "<packageItem guid='urn:x:p'><groupSet root='r'><group id='r'><itemRef residref='urn:x:1'><title>One</title></itemRef></group></groupSet></packageItem>"
                + "<conceptItem guid='urn:x:c'/><planningItem guid='urn:x:l'/><newsItem/>"
                + "<newsItem guid='urn:x:2'><itemMeta><pubStatus qcode='stat:canceled'/></itemMeta></newsItem>"
                + "</itemSet></newsMessage>");

        assertThat(reading.items()).extracting(SourceItem::itemId).containsExactly("urn:x:1", "urn:x:2");
        assertThat(reading.refusals())
                .extracting(refusal -> refusal.part() + " " + refusal.reason().code())
                .containsExactly("item 3 unsupported-format", "item 4 unsupported-format", "item 5 empty");
    }

    @Test
    void packageGivesWhatHasAnAddress() {
        Reading reading = read("<packageItem" + NAR
                + " guid='urn:x:p' version='1'><itemMeta><itemClass qcode='ninat:composite'/></itemMeta>"
                + "<groupSet root='g'><group id='g' role='grole:main'><itemRef href='https://post.example/1' residref='urn:x:1' version='2'>"
                + "<itemClass qcode='ninat:text'/><provider literal='Post'/><versionCreated>2026-03-02T08:00:00Z</versionCreated><pubStatus qcode='stat:usable'/><headline>One</headline><description>Sum</description></itemRef>"
                + "<itemRef href='https://post.example/2.jpg'><itemClass qcode='ninat:picture'/><title>Pic</title></itemRef>"
                + "<itemRef href='https://post.example/3'><pubStatus qcode='stat:canceled'/><title>Gone</title></itemRef>"
                + "<itemRef residref='urn:x:4'><title>Elsewhere</title></itemRef></group></groupSet></packageItem>");

        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.items()).extracting(SourceItem::uri).containsExactly("https://post.example/1");
        assertThat(reading.items().get(0).declared().headline()).isEqualTo("One");
        assertThat(reading.items().get(0).declared().itemId()).isNull();
        assertThat(reading.items().get(0).declared().published()).isEqualTo("2026-03-02T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<knowledgeItem guid='urn:x:k'/>                            | unsupported-format",
                "<conceptItem guid='urn:x:k'/>                              | unsupported-format",
                "<planningItem guid='urn:x:k'/>                             | unsupported-format",
                "<packageItem guid='urn:x:p'><groupSet><group><itemRef residref='urn:x:1'/></group></groupSet></packageItem> | unsupported-format",
                "<newsMessage><itemSet/></newsMessage>                      | empty",
                "<newsItem/>                                                | empty"
            })
    void refused(String document, String reason) {
        Reading reading = read(document);

        assertThat(reading.items()).isEmpty();
        assertThat(reading.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason().code()).isEqualTo(reason));
    }

    private SourceItem only(String document) {
        Reading reading = read(document);
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.format()).isEqualTo("newsml-g2");
        assertThat(reading.items()).hasSize(1);
        return reading.items().get(0);
    }

    private Reading read(String document) {
        return reader.read(new SourceDocument(document.getBytes(StandardCharsets.UTF_8), null, null));
    }

    private static String text(SourceItem item) {
        return new String(item.content(), StandardCharsets.UTF_8);
    }
}
