package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLHandshakeException;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureKindsTest {

    @ParameterizedTest
    @CsvSource({
        "404, HARD",
        "410, HARD",
        "400, HARD",
        "405, HARD",
        "406, HARD",
        "418, HARD",
        "499, HARD",
        "401, SOFT",
        "402, SOFT",
        "403, SOFT",
        "407, SOFT",
        "451, SOFT",
        "201, SOFT",
        "202, SOFT",
        "204, SOFT",
        "206, SOFT",
        "226, SOFT",
        "300, SOFT",
        "301, SOFT",
        "304, SOFT",
        "305, SOFT",
        "408, TEMPORARY",
        "425, TEMPORARY",
        "429, TEMPORARY",
        "500, TEMPORARY",
        "502, TEMPORARY",
        "503, TEMPORARY",
        "522, TEMPORARY",
        "599, TEMPORARY"
    })
    void statuses(int status, Kind kind) {
        assertThat(FailureKinds.of(status)).isEqualTo(kind);
    }

    static Stream<Arguments> throwables() {
        return Stream.of(
                Arguments.of(new RefusedException("x"), Kind.REFUSED),
                Arguments.of(new IllegalArgumentException("x"), Kind.REFUSED),
                Arguments.of(TooLargeException.over(1), Kind.TOO_LARGE),
                Arguments.of(new IOException(TooLargeException.over(1)), Kind.TOO_LARGE),
                Arguments.of(new SSLHandshakeException("x"), Kind.SOFT),
                Arguments.of(new IOException(new SSLHandshakeException("x")), Kind.SOFT),
                Arguments.of(new ZipException("x"), Kind.SOFT),
                Arguments.of(new UnreadableException("x"), Kind.SOFT),
                Arguments.of(new EOFException(), Kind.TEMPORARY),
                Arguments.of(new ConnectException("x"), Kind.TEMPORARY),
                Arguments.of(new TimeoutException(), Kind.TEMPORARY),
                Arguments.of(new IOException("x"), Kind.TEMPORARY));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void exceptions(Throwable failure, Kind kind) {
        assertThat(FailureKinds.of(failure)).isEqualTo(kind);
    }
}
