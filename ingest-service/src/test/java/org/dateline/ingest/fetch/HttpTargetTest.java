package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTargetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTPS://Post.Example          | https://post.example          | post.example:443    | -1   | /
            http://post.example:80/a?b#c  | http://post.example           | post.example:80     | -1   | /a?b
            https://post.example:80/?     | https://post.example:80       | post.example:80     | 80   | /?
            http://post.example:/x        | http://post.example           | post.example:80     | -1   | /x
            http://[2001:DB8::1]:8080/%20 | http://[2001:db8::1]:8080     | [2001:db8::1]:8080  | 8080 | /%20
            https://[2001:db8::1]         | https://[2001:db8::1]         | [2001:db8::1]:443   | -1   | /
            http://my_blog.example/ü?ü    | http://my_blog.example        | my_blog.example:80  | -1   | /%C3%BC?%C3%BC
            http://ZÜRICH.example/        | http://xn--zrich-kva.example  | xn--zrich-kva.example:80 | -1 | /
            """)
    void takesAddressesApart(String address, String origin, String hostAndPort, int explicitPort, String path)
            throws RefusedException {
        HttpTarget target = HttpTarget.of(URI.create(address));
        assertThat(target.origin()).isEqualTo(origin);
        assertThat(target.hostAndPort()).isEqualTo(hostAndPort);
        assertThat(target.explicitPort()).isEqualTo(explicitPort);
        assertThat(target.path()).isEqualTo(path);
    }
}
