package org.dateline.enrich.entity.dump;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a Wikidata dump: one array over the whole file, one entity a line, a comma after each but the last. Only what is asked for is
 * made an object; all else is passed over as it streams by. Stateless and thread-safe.
 *
 * @see <a href="https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html">Wikibase JSON</a>
 */
final class WikidataReader implements ItemReader {
    private static final String INSTANCE_OF = "P31";
    private static final String COUNTRY = "P17";
    private static final String CITIZENSHIP = "P27";
    private static final String END_TIME = "P582";
    /** Holds in every language. */
    static final String MULTIPLE = "mul";
    /** Sites that end like a Wikipedia's but are none. */
    private static final Set<String> NO_WIKIPEDIA =
            Set.of("commonswiki", "specieswiki", "metawiki", "wikidatawiki", "mediawikiwiki", "sourceswiki");

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final List<String> languages;

    /** @param languages those whose names are kept; the description is that of the first that has one */
    WikidataReader(List<String> languages) {
        this.languages = List.copyOf(languages);
    }

    @Override
    public @Nullable DumpItem read(byte[] line, int length) throws IOException {
        int end = length;
        while (end > 0 && (line[end - 1] == ',' || line[end - 1] <= ' ')) {
            end--;
        }
        if (end < 2) {
            return null; // the brackets around all entities
        }
        try (JsonParser json = mapper.createParser(line, 0, end)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an entity");
            }
            return item(json);
        }
    }

    private @Nullable DumpItem item(JsonParser json) throws IOException {
        String id = "";
        Map<String, String> labels = Map.of();
        Map<String, String> descriptions = Map.of();
        Map<String, List<String>> aliases = Map.of();
        Map<String, JsonNode> claims = Map.of();
        int sitelinks = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("type") && !json.getText().equals("item")) {
                return null;
            } else if (field.equals("id")) {
                id = json.getText();
            } else if (value != JsonToken.START_OBJECT) {
                json.skipChildren(); // an empty map is written as an empty array
            } else {
                switch (field) {
                    case "labels" -> labels = texts(json);
                    case "descriptions" -> descriptions = texts(json);
                    case "aliases" -> aliases = lists(json);
                    case "claims" -> claims = claims(json);
                    case "sitelinks" -> sitelinks = wikipedias(json);
                    default -> json.skipChildren();
                }
            }
        }
        if (id.isEmpty()) {
            throw new IOException("an entity without an id");
        }
        return new DumpItem(
                id,
                labels,
                aliases,
                first(descriptions),
                values(claims.get(INSTANCE_OF)),
                country(claims.get(COUNTRY), claims.get(CITIZENSHIP)),
                sitelinks);
    }

    private Map<String, String> texts(JsonParser json) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String language = json.currentName();
            json.nextToken();
            if (isChosen(language)) {
                texts.put(
                        language, mapper.<JsonNode>readTree(json).path("value").asText());
            } else {
                json.skipChildren();
            }
        }
        return texts;
    }

    private Map<String, List<String>> lists(JsonParser json) throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String language = json.currentName();
            json.nextToken();
            if (isChosen(language)) {
                List<String> list = new ArrayList<>();
                mapper.<JsonNode>readTree(json)
                        .forEach(each -> list.add(each.path("value").asText()));
                lists.put(language, list);
            } else {
                json.skipChildren();
            }
        }
        return lists;
    }

    private Map<String, JsonNode> claims(JsonParser json) throws IOException {
        Map<String, JsonNode> claims = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String property = json.currentName();
            json.nextToken();
            if (property.equals(INSTANCE_OF) || property.equals(COUNTRY) || property.equals(CITIZENSHIP)) {
                claims.put(property, mapper.readTree(json));
            } else {
                json.skipChildren();
            }
        }
        return claims;
    }

    private static int wikipedias(JsonParser json) throws IOException {
        int count = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String site = json.currentName();
            count += site.endsWith("wiki") && !NO_WIKIPEDIA.contains(site) ? 1 : 0;
            json.nextToken();
            json.skipChildren();
        }
        return count;
    }

    private boolean isChosen(String language) {
        return language.equals(MULTIPLE) || languages.contains(language);
    }

    private String first(Map<String, String> descriptions) {
        for (String language : languages) {
            String description = descriptions.get(language);
            if (description != null) {
                return description;
            }
        }
        return "";
    }

    private static String country(@Nullable JsonNode country, @Nullable JsonNode citizenship) {
        List<String> all = values(country);
        if (all.isEmpty()) {
            all = values(citizenship);
        }
        return all.isEmpty() ? "" : all.get(0);
    }

    /** Ids that the statements name, preferred ones first; of a property's former values and deprecated statements none. */
    private static List<String> values(@Nullable JsonNode statements) {
        List<String> values = new ArrayList<>();
        if (statements == null) {
            return values;
        }
        int preferred = 0;
        for (JsonNode statement : statements) {
            String rank = statement.path("rank").asText();
            String id = statement
                    .path("mainsnak")
                    .path("datavalue")
                    .path("value")
                    .path("id")
                    .asText();
            if (!id.isEmpty()
                    && !rank.equals("deprecated")
                    && statement.path("qualifiers").path(END_TIME).isMissingNode()) {
                values.add(rank.equals("preferred") ? preferred++ : values.size(), id);
            }
        }
        return values;
    }
}
