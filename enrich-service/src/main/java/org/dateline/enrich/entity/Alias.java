package org.dateline.enrich.entity;

/**
 * A name under which a known entity is written.
 *
 * @param language BCP 47; {@code und} where it is used in every language
 * @param caseSensitive true for names that only count exactly as written, such as {@code US} or {@code WHO}; else a capital may stand
 *     wherever the alias has none, so that headlines in capitals match
 */
public record Alias(String name, String language, boolean caseSensitive) {

    /**
     * Reads an alias as people write it: {@code Acme}, {@code =ACME} for one that is case-sensitive, {@code Akme@de} for one of a
     * language.
     *
     * @throws IllegalArgumentException where no name is left
     */
    public static Alias parse(String written) {
        boolean caseSensitive = written.startsWith("=");
        int at = written.lastIndexOf('@');
        String name = written.substring(caseSensitive ? 1 : 0, at > 0 ? at : written.length());
        if (name.isBlank()) {
            throw new IllegalArgumentException("'" + written + "' is no alias");
        }
        return new Alias(name, at > 0 ? written.substring(at + 1) : "und", caseSensitive);
    }

    /** As {@link #parse} reads it. */
    public String written() {
        return (caseSensitive ? "=" : "") + name + (language.equals("und") ? "" : "@" + language);
    }
}
