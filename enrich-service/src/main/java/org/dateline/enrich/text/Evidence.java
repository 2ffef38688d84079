package org.dateline.enrich.text;

/**
 * What decided a tag or a link: a word, phrase or entity id, with its share in the decision.
 *
 * @param weight the larger the more it counted
 */
public record Evidence(String term, float weight) {}
