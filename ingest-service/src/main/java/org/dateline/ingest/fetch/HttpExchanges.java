package org.dateline.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Single requests over HTTP/1.1, each on a connection of its own: feeds are asked far less often than servers keep connections, and
 * what is closed can neither leak nor be stale. No cookies, no authentication, no redirects, no retries, no proxies. Safe for
 * many threads.
 */
final class HttpExchanges implements AutoCloseable {

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 32 * 1024;
    private static final int MOST_CONNECTIONS = 10_000;

    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor watch;
    private final ScheduledFuture<?> purge;

    /** One answer; the body only of those that are a document (200, 203), as it came. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, HttpHeaders headers, byte[] body) {}

    HttpExchanges(AddressGuard guard, FetchSettings settings) {
        Timeout connect = Timeout.of(settings.connectTimeout());
        Timeout limit = Timeout.of(settings.timeLimit());
        Http1Config http = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_LINE)
                .build();
        this.connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedDns(guard))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(limit)
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .build();
        RequestConfig requests = RequestConfig.custom()
                .setConnectionRequestTimeout(limit)
                .setResponseTimeout(limit)
                .setProtocolUpgradeEnabled(false)
                .setAuthenticationEnabled(false)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(requests)
                .setUserAgent(settings.userAgent())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
        this.watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "dateline-fetch-limit");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        // The pool remembers every host it ever saw until it is asked to look through itself.
        this.purge = watch.scheduleWithFixedDelay(
                () -> connections.closeIdle(TimeValue.ofSeconds(1)), 60, 60, TimeUnit.SECONDS);
    }

    /**
     * Asks once.
     *
     * @param deadline of {@link System#nanoTime()}; then the connection is cut, wherever the exchange stands
     * @param maxBytes largest body, as it comes
     */
    Answer get(HttpTarget target, Map<String, String> headers, long deadline, int maxBytes) throws IOException {
        return send(new HttpGet(target.path()), target, headers, deadline, maxBytes);
    }

    /** Sends a form once. */
    Answer post(HttpTarget target, Map<String, String> form, Map<String, String> headers, long deadline, int maxBytes)
            throws IOException {
        List<NameValuePair> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.add(new BasicNameValuePair(name, value)));
        HttpPost request = new HttpPost(target.path());
        request.setEntity(new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8));
        return send(request, target, headers, deadline, maxBytes);
    }

    private Answer send(
            HttpUriRequestBase request, HttpTarget target, Map<String, String> headers, long deadline, int maxBytes)
            throws IOException {
        headers.forEach(request::setHeader);
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("not done within the time limit");
        }
        ScheduledFuture<?> cut = watch.schedule(request::cancel, left, TimeUnit.NANOSECONDS);
        HttpHost host = new HttpHost(target.scheme(), target.host(), target.explicitPort());
        try (ClassicHttpResponse response = client.executeOpen(host, request, null)) {
            try {
                int status = response.getCode();
                byte[] body = status == 200 || status == 203 ? body(response.getEntity(), maxBytes) : new byte[0];
                return new Answer(status, headers(response), body);
            } finally {
                // Closing politely would read the rest first, which may have no end.
                request.cancel();
            }
        } catch (IOException | RuntimeException trouble) {
            if (deadline - System.nanoTime() <= 0) {
                SocketTimeoutException late = new SocketTimeoutException("not done within the time limit");
                late.initCause(trouble);
                throw late;
            }
            throw trouble;
        } finally {
            cut.cancel(false);
        }
    }

    /** Cuts all exchanges. */
    @Override
    public void close() {
        purge.cancel(false);
        watch.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
        connections.close(CloseMode.IMMEDIATE);
    }

    private static byte[] body(HttpEntity entity, int maxBytes) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > maxBytes) {
            throw TooLargeException.over(maxBytes);
        }
        InputStream content = entity.getContent();
        byte[] bytes = content.readNBytes(maxBytes);
        if (content.read() >= 0) {
            throw TooLargeException.over(maxBytes);
        }
        return bytes;
    }

    private static HttpHeaders headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            String value = header.getValue();
            if (!header.getName().isEmpty() && value != null) {
                headers.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                        .add(value);
            }
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    /** What the client connects to is what the guard has looked at. */
    private record GuardedDns(AddressGuard guard) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            try {
                return guard.resolve(host);
            } catch (RefusedException refused) {
                // The one exception that the interface has room for.
                UnknownHostException wrapped = new UnknownHostException(refused.getMessage());
                wrapped.initCause(refused);
                throw wrapped;
            }
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
