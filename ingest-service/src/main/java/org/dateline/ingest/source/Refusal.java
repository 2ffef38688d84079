package org.dateline.ingest.source;

/**
 * A part of a document, or all of it, that could not be taken for an article.
 *
 * @param detail what was found, in words
 * @param part which part: its number or line, counted from 1; empty for the whole document
 * @param bytes the part's bytes as they came; not copied, must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Refusal(RejectReason reason, String detail, String part, byte[] bytes) {}
