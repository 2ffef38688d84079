/**
 * Versions of an article: what is a new version, what is an unchanged re-delivery, what a kill ends. Pure: the history of an article
 * comes in as a value and goes out as a value.
 */
package org.dateline.enrich.article.version;
