package org.dateline.enrich.entity;

import java.time.Instant;

/**
 * What an operator says of a known entity: it stands over the entry of the same id that ships.
 *
 * @param withdrawn true: nothing of this id is found any more; the entry says only what it was
 */
public record GazetteerEdit(GazetteerEntry entry, boolean withdrawn, Instant editedAt) {}
