package org.dateline.ingest.push;

/**
 * What a request is answered with.
 *
 * @param json body
 * @param replayed whether it is the answer to an earlier request with the same key
 */
record Answer(int status, String json, boolean replayed) {}
