/** Characters, words, sentences, languages and digests: what every later stage reads text with. Knows nothing of articles. */
@NullMarked
package org.dateline.enrich.text;

import org.jspecify.annotations.NullMarked;
