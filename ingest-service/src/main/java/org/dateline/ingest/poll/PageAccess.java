package org.dateline.ingest.poll;

import java.net.URI;

/** Whether a site lets us fetch a page. Safe for many threads. */
public interface PageAccess {

    /** For tests, and for sites of one's own. */
    PageAccess ALWAYS = page -> Answer.ALLOWED;

    /** What the site says. */
    enum Answer {
        ALLOWED,
        DISALLOWED,
        /** It cannot be known now. */
        UNKNOWN
    }

    Answer to(URI page);
}
