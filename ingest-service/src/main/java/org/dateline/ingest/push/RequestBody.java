package org.dateline.ingest.push;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.dateline.ingest.fetch.Gunzip;
import org.dateline.ingest.fetch.TooLargeException;

/** Reads bodies: no more than the cap of them, packed or not, and no longer than the limit. Safe for many threads. */
final class RequestBody {

    /**
     * How much of a refused body is still taken in before the answer goes out. A connection that closes while bytes of it are unread is
     * reset, and a reset throws away the answer that the sender has not read yet (RFC 9112, section 9.6).
     */
    private static final int LINGER_BYTES = 8 << 20;

    private static final Duration LINGER = Duration.ofSeconds(2);

    private final int maxBytes;
    private final Duration limit;
    private final LongSupplier nanoTime;

    RequestBody(int maxBytes, Duration limit, LongSupplier nanoTime) {
        this.maxBytes = maxBytes;
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    /**
     * The body, unpacked.
     *
     * @throws ProblemException 400, 408, 411, 413 or 415
     */
    byte[] read(Context context) throws ProblemException {
        try {
            return readWhole(context);
        } catch (ProblemException refused) {
            if (refused.problem() != Problem.TOO_SLOW) {
                linger(context);
            }
            throw refused;
        }
    }

    private byte[] readWhole(Context context) throws ProblemException {
        boolean packed = isPacked(context);
        if (context.req().getContentLengthLong() > maxBytes) {
            throw tooLarge(context);
        }
        if (context.req().getContentLengthLong() < 0 && context.header("Transfer-Encoding") == null) {
            throw new ProblemException(Problem.LENGTH_REQUIRED, "neither Content-Length nor Transfer-Encoding");
        }
        long end = nanoTime.getAsLong() + limit.toNanos();
        try (InputStream raw = new Limited(context.req().getInputStream(), end);
                InputStream body = packed ? Gunzip.open(raw) : raw) {
            return drain(body, context);
        } catch (TooLargeException bomb) {
            context.header("Connection", "close");
            throw new ProblemException(Problem.TOO_LARGE, String.valueOf(bomb.getMessage()));
        } catch (ZipException broken) {
            throw new ProblemException(Problem.MALFORMED, "not gzip: " + broken.getMessage());
        } catch (IOException broken) {
            if (broken.getCause() instanceof TimeoutException) {
                context.header("Connection", "close");
                throw new ProblemException(
                        Problem.TOO_SLOW, "the body was not there within " + limit.toSeconds() + " s");
            }
            throw new ProblemException(Problem.MALFORMED, "the body ends too early");
        }
    }

    private byte[] drain(InputStream body, Context context) throws IOException, ProblemException {
        byte[] read = body.readNBytes(maxBytes + 1);
        if (read.length > maxBytes) {
            throw tooLarge(context);
        }
        return read;
    }

    private void linger(Context context) {
        if (context.header("Expect") != null) {
            // Nothing was sent yet: the sender waits to be asked for it, and is not.
            return;
        }
        long end = nanoTime.getAsLong() + LINGER.toNanos();
        byte[] lost = new byte[8192];
        try {
            InputStream rest = context.req().getInputStream();
            int taken = 0;
            int read = 0;
            while (read >= 0 && taken < LINGER_BYTES && nanoTime.getAsLong() < end) {
                read = rest.read(lost);
                taken += Math.max(0, read);
            }
        } catch (IOException gone) {
            // Nobody is left to read the answer.
            context.header("Connection", "close");
        }
    }

    private static boolean isPacked(Context context) throws ProblemException {
        String header = context.header("Content-Encoding");
        String coding = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> {
                context.header("Accept-Encoding", "gzip");
                throw new ProblemException(
                        Problem.UNSUPPORTED_CODING, "bodies come plain or with gzip, not with " + coding);
            }
        };
    }

    private ProblemException tooLarge(Context context) {
        context.header("Connection", "close");
        return new ProblemException(Problem.TOO_LARGE, "at most " + maxBytes + " bytes");
    }

    /** What comes over the wire: gzip can be made to unpack to nothing for ever. */
    private final class Limited extends FilterInputStream {
        private final long end;
        private long count;

        private Limited(InputStream in, long end) {
            super(in);
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            if (count > maxBytes + 1L) {
                throw TooLargeException.over(maxBytes);
            }
            if (nanoTime.getAsLong() > end) {
                throw new IOException(new TimeoutException("the body takes too long"));
            }
            return read;
        }
    }
}
