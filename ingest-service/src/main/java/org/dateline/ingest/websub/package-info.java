/** Subscriber of WebSub (W3C Recommendation, 23 January 2018): hubs tell of changes, so that nobody has to poll for them. */
package org.dateline.ingest.websub;
