/**
 * Media topics: what an article is about, in the IPTC Media Topics vocabulary.
 *
 * <p>{@link org.dateline.enrich.mediatopic.MediaTopicTagger} is the door. Each {@link
 * org.dateline.enrich.mediatopic.TopicScorer} is one opinion about a text (the lexicon is the first; a trained model is another);
 * {@link org.dateline.enrich.mediatopic.PublisherSubjects} reads what the publisher said, which is kept apart.
 */
@NullMarked
package org.dateline.enrich.mediatopic;

import org.jspecify.annotations.NullMarked;
