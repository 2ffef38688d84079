package org.dateline.ingest.fetch;

import java.net.URI;

/** Gets documents by address. */
public interface Fetcher {

    /**
     * Gets one document. Never throws on what the other side does.
     *
     * @param validators what to ask with, or {@link Validators#NONE} for the document whatever its state
     */
    FetchResult fetch(URI address, Validators validators);
}
