package org.dateline.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Sends forms, as WebSub's hubs want them. Safe for many threads. */
public interface FormSender {

    /**
     * Sends one form, without following redirects.
     *
     * @return HTTP status of the answer
     * @throws IOException where there is no answer, or the address must not be asked
     */
    int post(URI address, Map<String, String> form) throws IOException;
}
