package org.dateline.ingest.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a {@link Declared}. Blank strings count as not said; repeated authors, keywords, subjects and images are kept
 * once, in the order in which they came. Lists are cut at {@value #MAX_VALUES} values. Not thread-safe.
 */
public final class DeclaredBuilder {

    /** A bound against hostile feeds; real articles have a few dozen keywords at most. */
    private static final int MAX_VALUES = 500;

    private @Nullable String itemId;
    private @Nullable String headline;
    private @Nullable String summary;
    private @Nullable String published;
    private @Nullable String updated;
    private @Nullable String embargoed;
    private @Nullable String language;
    private @Nullable String section;
    private @Nullable String publisher;
    private @Nullable String copyrightNotice;
    private @Nullable String usageTerms;
    private @Nullable String edNote;
    private @Nullable String located;
    private @Nullable String version;
    private @Nullable Integer urgency;
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private final Set<DeclaredSubject> subjects = new LinkedHashSet<>();
    private final Set<DeclaredImage> images = new LinkedHashSet<>();

    public DeclaredBuilder itemId(@Nullable String value) {
        itemId = clean(value);
        return this;
    }

    public DeclaredBuilder headline(@Nullable String value) {
        headline = clean(value);
        return this;
    }

    public DeclaredBuilder summary(@Nullable String value) {
        summary = clean(value);
        return this;
    }

    public DeclaredBuilder published(@Nullable String value) {
        published = clean(value);
        return this;
    }

    public DeclaredBuilder updated(@Nullable String value) {
        updated = clean(value);
        return this;
    }

    public DeclaredBuilder embargoed(@Nullable String value) {
        embargoed = clean(value);
        return this;
    }

    public DeclaredBuilder language(@Nullable String value) {
        language = clean(value);
        return this;
    }

    public DeclaredBuilder section(@Nullable String value) {
        section = clean(value);
        return this;
    }

    public DeclaredBuilder publisher(@Nullable String value) {
        publisher = clean(value);
        return this;
    }

    public DeclaredBuilder copyrightNotice(@Nullable String value) {
        copyrightNotice = clean(value);
        return this;
    }

    public DeclaredBuilder usageTerms(@Nullable String value) {
        usageTerms = clean(value);
        return this;
    }

    public DeclaredBuilder edNote(@Nullable String value) {
        edNote = clean(value);
        return this;
    }

    public DeclaredBuilder located(@Nullable String value) {
        located = clean(value);
        return this;
    }

    public DeclaredBuilder version(@Nullable String value) {
        version = clean(value);
        return this;
    }

    /** A number outside 1 to 9 is not an urgency and is left out. */
    public DeclaredBuilder urgency(@Nullable Integer value) {
        urgency = value == null || value < 1 || value > 9 ? null : value;
        return this;
    }

    public DeclaredBuilder author(@Nullable String value) {
        addTo(authors, clean(value));
        return this;
    }

    public DeclaredBuilder keyword(@Nullable String value) {
        addTo(keywords, clean(value));
        return this;
    }

    public DeclaredBuilder subject(@Nullable String scheme, @Nullable String code, @Nullable String name) {
        DeclaredSubject subject = new DeclaredSubject(clean(scheme), clean(code), clean(name));
        if (subject.code() != null || subject.name() != null) {
            addTo(subjects, subject);
        }
        return this;
    }

    public DeclaredBuilder image(@Nullable String uri, @Nullable String caption, @Nullable String credit) {
        String address = clean(uri);
        if (address != null && images.stream().noneMatch(image -> image.uri().equals(address))) {
            addTo(images, new DeclaredImage(address, clean(caption), clean(credit)));
        }
        return this;
    }

    public Declared build() {
        return new Declared(
                itemId,
                headline,
                summary,
                List.copyOf(authors),
                published,
                updated,
                embargoed,
                language,
                section,
                publisher,
                copyrightNotice,
                usageTerms,
                edNote,
                located,
                version,
                urgency,
                new ArrayList<>(keywords),
                new ArrayList<>(subjects),
                new ArrayList<>(images));
    }

    private static @Nullable String clean(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static <T> void addTo(Set<T> values, @Nullable T value) {
        if (value != null && values.size() < MAX_VALUES) {
            values.add(value);
        }
    }
}
