package org.dateline.ingest.source.opml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.dateline.ingest.source.xml.MalformedXmlException;
import org.dateline.ingest.source.xml.XmlReader;
import org.dateline.ingest.source.xml.XmlVocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written can be read back, by us and by others. */
class OpmlWriterTest {

    private static final OpmlSettings SETTINGS = new OpmlSettings("300", "Europe/Berlin", "true", "guid", "false");

    private final OpmlWriter writer = new OpmlWriter();
    private final FeedListReader reader = new FeedListReader(new XmlReader(XmlVocabularies.load()));

    @Test
    void documentIsAsTheSpecificationSays() {
        OpmlFeed full = new OpmlFeed("", "https://post.example/rss?a=1&b=2", "Post & \"Co\"", "en-GB", SETTINGS);
        OpmlFeed bare = new OpmlFeed("", "https://ledger.example/atom", null, null, null);
        assertThat(writer.write("Mine", List.of(full, bare))).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0" xmlns:dateline="urn:dateline:opml">
                  <head>
                    <title>Mine</title>
                  </head>
                  <body>
                    <outline text="Post &amp; &quot;Co&quot;" title="Post &amp; &quot;Co&quot;" type="rss"\
                 xmlUrl="https://post.example/rss?a=1&amp;b=2" language="en-GB" dateline:intervalSeconds="300"\
                 dateline:defaultZone="Europe/Berlin" dateline:fetchPages="true" dateline:identityPolicy="guid"\
                 dateline:enabled="false"/>
                    <outline text="https://ledger.example/atom" type="rss" xmlUrl="https://ledger.example/atom"/>
                  </body>
                </opml>
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "<b>&amp;</b> ]]> ' \"",
                "tab\there, line\nthere, return\rtoo",
                "\uD83D\uDEA2 \u6587\u5B57 \u0627\u0644"
            })
    void namesComeBack(String name) throws MalformedXmlException {
        assertThat(roundTrip(name)).isEqualTo(name);
    }

    @Test
    void whateverANameHoldsTheDocumentIsWellFormed() throws MalformedXmlException {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            StringBuilder name = new StringBuilder("n");
            for (int j = 0; j < 20; j++) {
                name.append((char) random.nextInt(0x10000));
            }
            assertThat(read(name.append('n').toString()).repairs()).isEmpty();
        }
    }

    @Test
    void settingsComeBack() throws MalformedXmlException {
        OpmlFeed feed = read("n").feeds().get(0);
        assertThat(feed.settings()).isEqualTo(SETTINGS);
        assertThat(feed.language()).isEqualTo("en");
    }

    private String roundTrip(String name) throws MalformedXmlException {
        return String.valueOf(read(name).feeds().get(0).name());
    }

    private OpmlReading read(String name) throws MalformedXmlException {
        String opml = writer.write(name, List.of(new OpmlFeed("", "https://post.example/rss", name, "en", SETTINGS)));
        return reader.read(opml.getBytes(StandardCharsets.UTF_8));
    }
}
