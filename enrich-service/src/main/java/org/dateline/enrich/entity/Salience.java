package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * How central an entity is to an article: named in the headline, named often, named early. The features are the simple ones that Dunietz
 * and Gillick (EACL 2014) found strong; the shares are ours.
 */
final class Salience {
    private static final float HEADLINE = 0.35f;
    private static final float FREQUENCY = 0.4f;
    private static final float POSITION = 0.25f;

    private Salience() {}

    /** Entities, most salient first, of equals the one named first. */
    static List<Entity> rank(List<EntityDraft> drafts, String text, String headline, Lexicon lexicon) {
        int most = 1;
        for (EntityDraft draft : drafts) {
            most = Math.max(most, draft.mentions.size());
        }
        String title = spaced(headline, lexicon);
        List<Entity> entities = new ArrayList<>(drafts.size());
        for (EntityDraft draft : drafts) {
            float frequency = (float) (Math.log1p(draft.mentions.size()) / Math.log1p(most));
            float position = 1 - (float) draft.mentions.get(0).start() / Math.max(1, text.length());
            float salience = FREQUENCY * frequency + POSITION * position;
            entities.add(draft.entity(isIn(title, draft, lexicon) ? salience + HEADLINE : salience));
        }
        entities.sort(Comparator.comparingDouble(Entity::salience)
                .reversed()
                .thenComparingInt(e -> e.mentions().get(0).start())
                .thenComparing(Entity::entityId));
        return entities;
    }

    private static boolean isIn(String title, EntityDraft draft, Lexicon lexicon) {
        if (title.isBlank()) {
            return false;
        }
        TreeSet<String> surfaces = new TreeSet<>();
        surfaces.add(draft.name());
        for (Mention mention : draft.mentions) {
            surfaces.add(mention.surface());
        }
        for (String surface : surfaces) {
            if (title.contains(spaced(surface, lexicon))) {
                return true;
            }
        }
        return false;
    }

    /** Folded words with one space before and after each. */
    private static String spaced(String name, Lexicon lexicon) {
        TokenizedText tokens = TextTokenizer.tokenize(name, lexicon);
        StringBuilder spaced = new StringBuilder(" ");
        for (int i = 0; i < tokens.size; i++) {
            if (!tokens.isTie(i)) {
                spaced.append(tokens.folded(i)).append(' ');
            }
        }
        return spaced.toString();
    }
}
