package org.dateline.ingest.source.newsml;

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

class Newsml1Test {

    private final DocumentReader reader = DocumentReader.load();

    @Test
    void newsItem() {
        SourceItem item = read(item(
                "<Urgency FormalName='4'/><Status FormalName='Usable'/><Instruction FormalName='Rectify'/>",
                "<NewsComponent><NewsLines><HeadLine>Ferry returns</HeadLine><ByLine>By Ida Holm</ByLine><DateLine>ESBJERG</DateLine>"
                        + "<CopyrightLine>(c) Post</CopyrightLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName='Post'/></Provider></AdministrativeMetadata>"
                        + "<DescriptiveMetadata><Language FormalName='en'/><SubjectCode><Subject FormalName='04000000'/><SubjectMatter FormalName='04015000'/></SubjectCode></DescriptiveMetadata>"
                        + "<Metadata><MetadataType FormalName='PKeywords'/><Property FormalName='PKeywords' Value='Shipping'/></Metadata>"
                        + "<NewsComponent><Role FormalName='HeadLine'/><ContentItem><DataContent><html><body><p>Wrong</p></body></html></DataContent></ContentItem></NewsComponent>"
                        + "<NewsComponent><Role FormalName='Photo'/><NewsLines><HeadLine>The ferry.</HeadLine></NewsLines><ContentItem Href='https://post.example/a.jpg'><MimeType FormalName='image/jpeg'/></ContentItem></NewsComponent>"
                        + "<NewsComponent><Role FormalName='Body'/><ContentItem><DataContent><html xmlns='http://www.w3.org/1999/xhtml'><body><p>It sails.</p></body></html></DataContent></ContentItem></NewsComponent>"
                        + "</NewsComponent>"));
        Declared said = item.declared();

        assertThat(new String(item.content(), StandardCharsets.UTF_8)).isEqualTo("<p>It sails.</p>");
        assertThat(said.itemId()).isEqualTo("urn:newsml:post.example:20260302:17");
        assertThat(said.version()).isEqualTo("3");
        assertThat(said.headline()).isEqualTo("Ferry returns");
        assertThat(said.authors()).containsExactly("By Ida Holm");
        assertThat(said.published()).isEqualTo("20260302T080000+0100");
        assertThat(said.updated()).isEqualTo("20260302T090000+0100");
        assertThat(said.located()).isEqualTo("ESBJERG");
        assertThat(said.urgency()).isEqualTo(4);
        assertThat(said.language()).isEqualTo("en");
        assertThat(said.publisher()).isEqualTo("Post");
        assertThat(said.copyrightNotice()).isEqualTo("(c) Post");
        assertThat(said.edNote()).isEqualTo("instruction Rectify");
        assertThat(said.subjects())
                .containsExactly(
                        new DeclaredSubject("subj", "subj:04000000", null),
                        new DeclaredSubject("subj", "subj:04015000", null),
                        new DeclaredSubject("PKeywords", null, "Shipping"));
        assertThat(said.images()).containsExactly(new DeclaredImage("https://post.example/a.jpg", "The ferry.", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Status FormalName='Usable'/>    | USABLE   |",
                "<Status FormalName='Canceled'/>  | CANCELED |",
                "<Status FormalName='Withheld'/>  | WITHHELD |",
                "<Status FormalName='Embargoed'/> | WITHHELD |",
                "<Status FormalName='Embargoed'/><StatusWillChange><FutureStatus FormalName='Usable'/><DateAndTime>20260303T080000Z</DateAndTime></StatusWillChange> | USABLE | 20260303T080000Z"
            })
    void status(String management, PubStatus status, String embargoed) {
        SourceItem item = read(
                item(
                        management,
                        "<NewsComponent><ContentItem><MimeType FormalName='text/plain'/><DataContent>words</DataContent></ContentItem></NewsComponent>"));

        assertThat(item.pubStatus()).isEqualTo(status);
        assertThat(item.declared().embargoed()).isEqualTo(embargoed);
        assertThat(item.content().length > 0).isEqualTo(status != PubStatus.CANCELED);
    }

    private static String item(String management, String components) {
        return "<?xml version='1.0'?><!DOCTYPE NewsML SYSTEM 'NewsML_1.2.dtd'><NewsML Version='1.2'><NewsEnvelope/><NewsItem><Identification><NewsIdentifier>"
                + "<ProviderId>post.example</ProviderId><DateId>20260302</DateId><NewsItemId>17</NewsItemId><RevisionId PreviousRevision='2' Update='N'>3</RevisionId>"
                + "<PublicIdentifier>urn:newsml:post.example:20260302:17:3</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName='News'/>"
                + "<FirstCreated>20260302T080000+0100</FirstCreated><ThisRevisionCreated>20260302T090000+0100</ThisRevisionCreated>"
                + management + "</NewsManagement>" + components + "</NewsItem></NewsML>";
    }

    private SourceItem read(String document) {
        Reading reading = reader.read(new SourceDocument(document.getBytes(StandardCharsets.UTF_8), null, null));
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.format()).isEqualTo("newsml 1");
        return reading.items().get(0);
    }
}
