package org.dateline.enrich.entity;

/** A stretch of words that are written like one name: tokens from first to end (exclusive). */
record NameRun(int first, int end) {}
