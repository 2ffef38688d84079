package org.dateline.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that answers byte for byte as it is told, however wrong. */
final class RawServer implements AutoCloseable {

    /** What is done with one connection after the head of its request was read; the connection is closed at its end. */
    @FunctionalInterface
    interface Script {
        void answer(OutputStream out, Socket socket) throws IOException;
    }

    private final ServerSocket server;
    private final Thread accepting;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    RawServer() {
        this("127.0.0.1", 0);
    }

    RawServer(String address, int port) {
        try {
            this.server = new ServerSocket(port, 200, InetAddress.getByName(address));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        this.accepting = daemon(this::accept);
        accepting.start();
    }

    RawServer on(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    RawServer on(String path, String answer) {
        return on(path, (out, socket) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** A whole answer with a body. */
    RawServer document(String path, String headers, byte[] body) {
        return on(path, (out, socket) -> {
            String head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n" + headers + "\r\n";
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    RawServer redirect(String path, int status, String location) {
        return on(path, "HTTP/1.1 " + status + " X\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
    }

    int port() {
        return server.getLocalPort();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** Heads of all requests, as they came. */
    List<String> heads() {
        return heads;
    }

    int openConnections() {
        return open.size();
    }

    /** Waits as long as the server lives or the other side holds on. */
    void hold(Socket socket) throws IOException {
        socket.setSoTimeout(20);
        while (stopped.getCount() > 0) {
            try {
                if (socket.getInputStream().read() < 0) {
                    return;
                }
            } catch (java.net.SocketTimeoutException stillThere) {
                // Asked again.
            }
        }
    }

    /** Sends a part again and again, with a pause, until the other side is gone. */
    void drip(OutputStream out, String part, int pauseMillis) throws IOException {
        try {
            do {
                out.write(part.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } while (!stopped.await(pauseMillis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            server.close();
            // The port is free only when nobody waits at it any more.
            accepting.join(10_000);
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                daemon(() -> serve(socket)).start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder head = new StringBuilder();
            String line = in.readLine();
            while (line != null && !line.isEmpty()) {
                head.append(line).append('\n');
                line = in.readLine();
            }
            if (head.isEmpty()) {
                return;
            }
            heads.add(head.toString());
            String path = head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP/"));
            Script script = scripts.get(path);
            if (script == null) {
                script = (out, same) ->
                        out.write("HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
            script.answer(socket.getOutputStream(), socket);
            socket.getOutputStream().flush();
        } catch (IOException theOtherSideIsGone) {
            // Wanted in most tests.
        } finally {
            open.remove(socket);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        return thread;
    }
}
