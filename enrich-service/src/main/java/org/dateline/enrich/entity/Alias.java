package org.dateline.enrich.entity;

/**
 * A name under which a known entity is written.
 *
 * @param language BCP 47; {@code und} where it is used in every language
 * @param caseSensitive true for names that only count exactly as written, such as {@code US} or {@code WHO}; else a capital may stand
 *     wherever the alias has none, so that headlines in capitals match
 */
public record Alias(String name, String language, boolean caseSensitive) {}
