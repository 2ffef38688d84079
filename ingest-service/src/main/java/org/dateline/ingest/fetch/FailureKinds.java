package org.dateline.ingest.fetch;

import java.io.EOFException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.dateline.ingest.fetch.FetchResult.Kind;

/** Sorts failures into {@link Kind}s, as the table there says. Stateless. */
final class FailureKinds {

    private FailureKinds() {}

    /** Of a status that is neither a document nor a redirect that we can follow. */
    static Kind of(int status) {
        return switch (status) {
            case 408, 425, 429 -> Kind.TEMPORARY;
            case 401, 402, 403, 407, 451 -> Kind.SOFT;
            default -> {
                if (status >= 500) {
                    yield Kind.TEMPORARY;
                }
                yield status >= 400 ? Kind.HARD : Kind.SOFT;
            }
        };
    }

    /** Of what was thrown; its causes are looked at, too. */
    static Kind of(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 16; cause = cause.getCause()) {
            if (cause instanceof RefusedException || cause instanceof IllegalArgumentException) {
                return Kind.REFUSED;
            }
            if (cause instanceof TooLargeException || cause instanceof MessageConstraintException) {
                return Kind.TOO_LARGE;
            }
            if (cause instanceof EOFException) {
                return Kind.TEMPORARY;
            }
            if (cause instanceof SSLException
                    || cause instanceof ZipException
                    || cause instanceof UnreadableException) {
                return Kind.SOFT;
            }
            depth++;
        }
        return Kind.TEMPORARY;
    }
}
