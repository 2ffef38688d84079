package org.dateline.enrich.entity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names to write with, in alphabetical order.
 *
 * @param families family names
 * @param places places that are no countries
 */
record NameLists(
        List<String> persons,
        List<String> families,
        List<String> countries,
        List<String> places,
        List<String> organizations) {

    /** Collects names, and counts them. Not thread-safe. */
    static final class Collector {
        private final Map<String, Integer> persons = new TreeMap<>();
        private final Map<String, Integer> families = new TreeMap<>();
        private final Map<String, Integer> places = new TreeMap<>();
        private final Map<String, Integer> organizations = new TreeMap<>();

        /** Takes in a name that stood in a text. */
        void add(String name, String type) {
            if (name.indexOf('\n') >= 0 || name.length() > 40 || !Character.isUpperCase(name.charAt(0))) {
                return;
            }
            int space = name.lastIndexOf(' ');
            switch (type) {
                case "PERSON" -> {
                    if (space > 0) {
                        persons.merge(name, 1, Integer::sum);
                        families.merge(name.substring(space + 1), 1, Integer::sum);
                    }
                }
                case "LOC" -> places.merge(name, 1, Integer::sum);
                case "ORG" -> organizations.merge(name, 1, Integer::sum);
                default -> {
                    // no list of these
                }
            }
        }

        /**
         * The lists.
         *
         * @param least names seen less often are left out, but for persons in full
         */
        NameLists lists(Gazetteer gazetteer, int least) {
            List<String> countries = gazetteer.entries().stream()
                    .filter(entry ->
                            entry.type() == EntityType.LOC && entry.country().equals(entry.wikidata()))
                    .map(GazetteerEntry::name)
                    .sorted()
                    .toList();
            places.keySet().removeAll(countries);
            return new NameLists(
                    often(persons, 1),
                    often(families, least),
                    countries,
                    often(places, least),
                    often(organizations, least));
        }

        private static List<String> often(Map<String, Integer> names, int least) {
            return names.entrySet().stream()
                    .filter(entry -> entry.getValue() >= least)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
