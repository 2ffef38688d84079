/**
 * Stories: which articles tell of the same event, decided article by article as they come, language by language. Pure: what the
 * linker remembers stands behind {@link org.dateline.enrich.story.StoryIndex}, and time is what the articles say.
 */
@NullMarked
package org.dateline.enrich.story;

import org.jspecify.annotations.NullMarked;
