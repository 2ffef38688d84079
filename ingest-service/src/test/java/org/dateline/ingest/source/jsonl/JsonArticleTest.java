package org.dateline.ingest.source.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.dateline.ingest.source.Declared;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.document.DocumentReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonArticleTest {

    private final DocumentReader reader = DocumentReader.load();

    /** One article in the words of several collections. */
    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(
                        "own",
                        "{'url':'https://post.example/1','headline':'H','text':'T','publishedAt':'2026-03-02','source':'post.example','authors':['A'],'summary':'S','image':'https://post.example/a.jpg'}"),
                Arguments.of(
                        "crawler",
                        "{'url':'https://post.example/1','title':'H','maintext':'T','date_publish':'2026-03-02','source_domain':'post.example','authors':['A'],'description':'S','image_url':'https://post.example/a.jpg'}"),
                Arguments.of(
                        "crawled collection",
                        "{'url':'https://post.example/1','title':'H','text':'T','publish_date':'2026-03-02','domain':'post.example','authors':['A'],'summary':'S','top_image':'https://post.example/a.jpg'}"),
                Arguments.of(
                        "headlines",
                        "{'link':'https://post.example/1','headline':'H','content':'T','date':'2026-03-02','source':'post.example','authors':'A','short_description':'S','image':'https://post.example/a.jpg'}"),
                Arguments.of(
                        "newspaper table",
                        "{'url':'https://post.example/1','title':'H','article':'T','date':'2026-03-02','publication':'post.example','author':'A','abstract':'S','image':'https://post.example/a.jpg'}"),
                Arguments.of(
                        "search interface",
                        "{'url':'https://post.example/1','title':'H','content':'T','publishedAt':'2026-03-02','source':{'id':null,'name':'post.example'},'author':'A','description':'S','urlToImage':'https://post.example/a.jpg'}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void sameArticle(String name, String line) {
        SourceItem item = reader.readLine(line.replace('\'', '"'), 1).items().get(0);
        Declared said = item.declared();

        assertThat(new String(item.content(), StandardCharsets.UTF_8)).isEqualTo("T");
        assertThat(item.uri()).isEqualTo("https://post.example/1");
        assertThat(item.sourceName()).isEqualTo("post.example");
        assertThat(said.headline()).isEqualTo("H");
        assertThat(said.summary()).isEqualTo("S");
        assertThat(said.published()).isEqualTo("2026-03-02");
        assertThat(said.authors()).containsExactly("A");
        assertThat(said.images())
                .singleElement()
                .satisfies(image -> assertThat(image.uri()).isEqualTo("https://post.example/a.jpg"));
    }
}
