package org.dateline.enrich.text;

/**
 * The script that most letters of a text are of.
 *
 * @param script ISO 15924, e.g. {@code Latn}; {@code Zyyy} where there is no letter
 * @param direction {@code ltr} or {@code rtl}
 */
public record TextScript(String script, String direction) {}
