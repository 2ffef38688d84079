package org.dateline.ingest.source.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.dateline.ingest.SharedData;
import org.dateline.ingest.source.DeclaredSubject;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.document.DocumentReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** IPTC's NewsML 1.2 examples against what XPath finds in them. */
class IptcNewsmlExamplesTest {

    private final XPath xpath = XPathFactory.newInstance().newXPath();

    @Test
    void allFieldsComeOut() throws Exception {
        Path folder = SharedData.folder("data/feeds/iptc-ninjs/examples/NewsML");
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            Reading reading = DocumentReader.load().read(new SourceDocument(bytes, null, null));
            Document xml = parse(bytes);
            SourceItem item = reading.items().get(0);
            String body = Jsoup.parse(new String(item.content(), StandardCharsets.UTF_8))
                    .text();
            assertThat(reading.items()).as(file.toString()).hasSize(1);
            assertThat(item.declared().headline())
                    .isEqualTo(line(xml, "(//NewsComponent[not(Role)]/NewsLines/HeadLine)[1]"));
            assertThat(item.declared().version()).isEqualTo(line(xml, "//RevisionId"));
            assertThat(item.declared().published()).isEqualTo(line(xml, "//FirstCreated"));
            assertThat(item.declared().updated()).isEqualTo(line(xml, "//ThisRevisionCreated"));
            assertThat(item.declared().language()).isEqualTo(line(xml, "(//Language)[1]/@FormalName"));
            assertThat(item.pubStatus().name()).isEqualToIgnoringCase(line(xml, "//Status/@FormalName"));
            String inside = line(xml, "//NewsComponent[Role/@FormalName='Body']//DataContent//*[local-name()='body']");
            assertThat(withoutBlanks(body).equals(withoutBlanks(inside)))
                    .as(file.toString())
                    .isTrue();
            assertThat(item.declared().subjects())
                    .extracting(DeclaredSubject::name)
                    .containsExactlyInAnyOrderElementsOf(
                            values(xml, "//Metadata/Property[contains(@FormalName,'Keywords')]/@Value"));
            System.out.println("NEWSML 1.2 " + file.getFileName()
                    + ": headline, version, status, dates, language, body of " + body.length() + " characters, "
                    + item.declared().subjects().size() + " subjects");
        }
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\\u00A0]", "");
    }

    private static Document parse(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private String line(Document xml, String path) throws Exception {
        return String.join(" ", xpath.evaluate(path, xml).strip().split("\\s+", -1));
    }

    private List<String> values(Document xml, String path) throws Exception {
        NodeList nodes = (NodeList) xpath.evaluate(path, xml, XPathConstants.NODESET);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(String.join(" ", nodes.item(i).getNodeValue().strip().split("\\s+", -1)));
        }
        return values;
    }
}
