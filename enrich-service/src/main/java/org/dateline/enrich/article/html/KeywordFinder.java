package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects the keywords that a page states: JSON-LD, news keywords, article tags. Immutable and thread-safe. */
final class KeywordFinder {

    private static final int MAX_KEYWORDS = 50;
    private static final int LONGEST = 80;

    private final MetaNames names;

    KeywordFinder(MetaNames names) {
        this.names = names;
    }

    /** Each keyword once, whatever its case. */
    List<String> find(MetaTags meta, JsonLdArticle jsonLd) {
        Map<String, String> words = new LinkedHashMap<>();
        jsonLd.keywords().forEach(word -> add(words, word));
        for (String value : names.all(meta, "keywords")) {
            for (String word : value.split("[,;\u3001\uFF0C\u060C|]", -1)) {
                add(words, word);
            }
        }
        return new ArrayList<>(words.values());
    }

    private static void add(Map<String, String> words, String word) {
        String bare = word.strip();
        bare = bare.startsWith("#") ? bare.substring(1).strip() : bare;
        boolean template = bare.indexOf('{') >= 0 || bare.contains("://");
        if (!bare.isEmpty() && !template && bare.length() <= LONGEST && words.size() < MAX_KEYWORDS) {
            words.putIfAbsent(bare.toLowerCase(Locale.ROOT), bare);
        }
    }
}
