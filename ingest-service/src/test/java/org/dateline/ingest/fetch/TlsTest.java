package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.fetch.Fetchers.failed;
import static org.dateline.ingest.fetch.Fetchers.text;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names are resolved by us, and certificates are still held against the name. */
class TlsTest {

    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";

    private HttpsServer server;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = resource("post.example.p12").openStream()) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            byte[] body = "over TLS".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theNameHasToBeThatOfTheCertificate() throws URISyntaxException {
        try (HttpFetcher fetcher = trusting()) {
            assertThat(text(fetcher.fetch(at("post.example"), Validators.NONE))).isEqualTo("over TLS");
            assertThat(failed(fetcher.fetch(at("other.example"), Validators.NONE))
                            .kind())
                    .isEqualTo(Kind.SOFT);
        }
    }

    @Test
    void unknownIssuersAreSoft() {
        try (HttpFetcher fetcher = Fetchers.fetcher(5_000, host -> InetAddress.getAllByName("127.0.0.1"))) {
            assertThat(failed(fetcher.fetch(at("post.example"), Validators.NONE))
                            .kind())
                    .isEqualTo(Kind.SOFT);
        }
    }

    private URI at(String host) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
    }

    private static HttpFetcher trusting() throws URISyntaxException {
        System.setProperty(TRUST, Path.of(resource("trust.p12").toURI()).toString());
        System.setProperty(TRUST_PASSWORD, "changeit");
        try {
            return Fetchers.fetcher(5_000, host -> InetAddress.getAllByName("127.0.0.1"));
        } finally {
            System.clearProperty(TRUST);
            System.clearProperty(TRUST_PASSWORD);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(TlsTest.class.getResource("/fetch/" + name), name);
    }
}
