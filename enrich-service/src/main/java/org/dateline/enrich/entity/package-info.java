/**
 * Who and what an article names: recognizers propose names (gazetteer, rules, later a model), the document decides between them, joins
 * mentions of one thing and links them to known ids. Pure; everything public here is thread-safe.
 */
@NullMarked
package org.dateline.enrich.entity;

import org.jspecify.annotations.NullMarked;
