package org.dateline.enrich.entity.dump;

import java.util.List;
import java.util.Map;

/**
 * What a source says of one entity.
 *
 * @param id Wikidata id
 * @param labels name by language (BCP 47; {@code mul} holds in all)
 * @param aliases further names by language
 * @param description a few words in the first chosen language that has some, or empty
 * @param classes what it is an instance of, as the source names its classes
 * @param country Wikidata id, or empty
 * @param sitelinks number of Wikipedias that have an article on it; negative where the source does not say
 */
record DumpItem(
        String id,
        Map<String, String> labels,
        Map<String, List<String>> aliases,
        String description,
        List<String> classes,
        String country,
        int sitelinks) {}
