package org.dateline.enrich.article.metadata;

import org.jspecify.annotations.Nullable;

/**
 * What is printed below a picture, taken apart.
 *
 * @param caption what it shows; null where nothing but a credit is printed
 * @param credit who made or owns it, without the word for it; null where nothing is said
 */
public record PictureCredit(
        @Nullable String caption, @Nullable String credit) {}
