package org.dateline.standalone;

import java.net.http.HttpClient;

/** HTTP/1.1: the JDK's client asks for an upgrade to HTTP/2 otherwise, and where a server drops that it waits without a limit. */
public final class PlainHttp {

    private PlainHttp() {}

    /** A client; not to be closed. */
    public static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }
}
