package org.dateline.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlNormalizerTest {

    private final UrlNormalizer urls = new UrlNormalizer(TrackingParameters.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://post.example/a                              | https://post.example/a",
                "HTTPS://Post.Example/a                             | https://post.example/a",
                "https://www.post.example/a                         | https://post.example/a",
                "https://post.example./a                            | https://post.example/a",
                "https://post.example:443/a                         | https://post.example/a",
                "http://post.example:80/a                           | https://post.example/a",
                "https://post.example:8443/a                        | https://post.example:8443/a",
                "https://ida@post.example/a                         | https://post.example/a",
                "https://post.example                               | https://post.example",
                "https://post.example/                              | https://post.example",
                "https://post.example/a/                            | https://post.example/a",
                "https://post.example/a//                           | https://post.example/a",
                "https://post.example/a#top                         | https://post.example/a",
                "https://post.example/a#!/b                         | https://post.example/a#!/b",
                "https://post.example/a?                            | https://post.example/a",
                "https://post.example/a?utm_source=x&utm_medium=y   | https://post.example/a",
                "https://post.example/a?id=1&utm_source=x           | https://post.example/a?id=1",
                "https://post.example/a?UTM_Source=x                | https://post.example/a",
                "https://post.example/a?fbclid=x                    | https://post.example/a",
                "https://post.example/a?gclid=x&gclsrc=y            | https://post.example/a",
                "https://post.example/a?mc_cid=x&mc_eid=y           | https://post.example/a",
                "https://post.example/a?at_medium=RSS&at_campaign=K | https://post.example/a",
                "https://post.example/a?xtor=RSS-1                  | https://post.example/a",
                "https://post.example/a?smid=tw                     | https://post.example/a",
                "https://post.example/a?ref=x                       | https://post.example/a?ref=x",
                "https://post.example/a?b=2&a=1                     | https://post.example/a?a=1&b=2",
                "https://post.example/a?a=1&amp;b=2                 | https://post.example/a?a=1&b=2",
                "https://post.example/a?a&b=                        | https://post.example/a?a&b=",
                "https://post.example/a?&&a=1                       | https://post.example/a?a=1",
                "https://post.example/index.html                    | https://post.example",
                "https://post.example/a/index.html                  | https://post.example/a",
                "https://post.example/a/Index.PHP                   | https://post.example/a",
                "https://post.example/index.php?id=3                | https://post.example/index.php?id=3",
                "https://post.example/default.aspx                  | https://post.example",
                "https://post.example/index                         | https://post.example/index",
                "https://post.example/a.html                        | https://post.example/a.html",
                "https://m.post.example/a                           | https://post.example/a",
                "https://mobile.post.example/a                      | https://post.example/a",
                "https://amp.post.example/a                         | https://post.example/a",
                "https://m.co.uk/a                                  | https://m.co.uk/a",
                "https://m.post.co.uk/a                             | https://post.co.uk/a",
                "https://news.post.example/a                        | https://news.post.example/a",
                "https://post.example/a/amp                         | https://post.example/a",
                "https://post.example/a/amp/                        | https://post.example/a",
                "https://post.example/amp                           | https://post.example/amp",
                "https://post.example/amp/a                         | https://post.example/amp/a",
                "https://post.example/a.amp                         | https://post.example/a",
                "https://post.example/a.amp.html                    | https://post.example/a.html",
                "https://post.example/a?amp=1                       | https://post.example/a",
                "https://post.example/a?amp                         | https://post.example/a",
                "https://post.example/a?amp=volts                   | https://post.example/a?amp=volts",
                "https://post.example/a?outputType=amp              | https://post.example/a",
                "https://post.example/%7Eida/a                      | https://post.example/~ida/a",
                "https://post.example/a%2fb                         | https://post.example/a%2Fb",
                "https://post.example/caf%c3%a9                     | https://post.example/caf%C3%A9",
                "https://post.example/café                          | https://post.example/caf%C3%A9",
                "https://post.example/a b                           | https://post.example/a%20b",
                "https://post.example/100%                          | https://post.example/100%25",
                "https://post.example/a/../b                        | https://post.example/b",
                "https://post.example/./a/./b                       | https://post.example/a/b",
                "https://post.example/../../a                       | https://post.example/a",
                "https://post.example/a;jsessionid=0A1B             | https://post.example/a",
                "https://post.example/a;v=2                         | https://post.example/a;v=2",
                "https://bücher.example/a                           | https://xn--bcher-kva.example/a",
                "https://[2001:db8::1]:8080/a                       | https://[2001:db8::1]:8080/a",
                "https://post.example/A                             | https://post.example/A",
                "https://post.example/2026/03/02/ferry?page=2       | https://post.example/2026/03/02/ferry?page=2"
            })
    void oneForm(String address, String normalized) {
        assertThat(urls.normalize(address)).hasValue(normalized);
        assertThat(urls.normalize(normalized)).as("idempotent").hasValue(normalized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://post.example/a",
                "mailto:ida@post.example",
                "/a",
                "post.example/a",
                "https://",
                "https:///a",
                "http://a:b/c",
                "urn:x"
            })
    void noAddress(String address) {
        assertThat(urls.normalize(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://post.example/,true",
        "https://www.post.example,true",
        "https://post.example/index.html,true",
        "https://post.example/?utm_source=rss,true",
        "https://post.example/a,false",
        "https://post.example/?p=17,false",
        "https://post.example/#!/17,false"
    })
    void frontPages(String address, boolean front) {
        assertThat(urls.isFrontPage(address)).isEqualTo(front);
    }
}
