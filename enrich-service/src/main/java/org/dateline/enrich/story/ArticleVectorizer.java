package org.dateline.enrich.story;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.story.LinkableArticle.LinkableEntity;
import org.dateline.enrich.story.LinkableArticle.TermCount;
import org.dateline.enrich.story.StoryIndex.WeightedTerm;

/** Weighs an article's terms and entities by how often they stand in it and how rare they are (TF-IDF). */
final class ArticleVectorizer {

    /** Entities are told from words by this; no term of a text starts with it. */
    static final String ENTITY = "@";

    private static final String ARTICLES = "#articles";
    /** How much headline and lead weigh beside the whole text, each of length 1; tuned with the settings. */
    private static final double LEAD_WEIGHT = 0.4;
    /** Weight of an entity beside a word that is as rare and stands once. */
    private static final double ENTITY_WEIGHT = 0.8;
    /** All entities together weigh so much at most beside the text, however many there are. */
    private static final double MOST_ENTITIES = 0.35;

    private final BackgroundFrequencies background = BackgroundFrequencies.load();
    private final StorySettings settings;

    ArticleVectorizer(StorySettings settings) {
        this.settings = settings;
    }

    /** Weights of length 1, strongest first. */
    List<WeightedTerm> vector(LinkableArticle article, StoryIndex index) {
        String language = article.language();
        double articles = index.frequency(language, ARTICLES);
        List<WeightedTerm> text = new ArrayList<>();
        List<WeightedTerm> lead = new ArrayList<>();
        for (TermCount term : article.terms()) {
            double rarity = background.inverseFrequency(
                    language, term.term(), articles, index.frequency(language, term.term()));
            add(text, term.term(), dampened(term.count()) * rarity);
            add(lead, term.term(), dampened(term.leadCount()) * rarity);
        }
        List<WeightedTerm> entities = entities(article, articles, index);
        TermVector vector = new TermVector();
        vector.add(text, toLength(1 - LEAD_WEIGHT, text));
        vector.add(lead, toLength(LEAD_WEIGHT, lead));
        double beside = ENTITY_WEIGHT / Math.max(1, TermVector.length(text));
        vector.add(entities, Math.min(beside, toLength(MOST_ENTITIES, entities)));
        return vector.unit(settings.vectorTerms());
    }

    private List<WeightedTerm> entities(LinkableArticle article, double articles, StoryIndex index) {
        String language = article.language();
        List<WeightedTerm> entities = new ArrayList<>();
        for (LinkableEntity entity : article.entities()) {
            String term = ENTITY + entity.entityId();
            double rarity = background.inverseFrequency(language, term, articles, index.frequency(language, term));
            add(entities, term, (1 + entity.salience()) * rarity);
        }
        return entities;
    }

    /** By what to multiply terms so that together they are of a length. */
    private static double toLength(double length, List<WeightedTerm> terms) {
        return length / Math.max(1e-9, TermVector.length(terms));
    }

    private static double dampened(int count) {
        return count == 0 ? 0 : 1 + Math.log(count);
    }

    /** Adds the article to the counts, or takes it out again. */
    void count(LinkableArticle article, int sign, StoryIndex index) {
        String language = article.language();
        add(index, language, ARTICLES, sign);
        article.terms().forEach(term -> add(index, language, term.term(), sign));
        article.entities().forEach(entity -> add(index, language, ENTITY + entity.entityId(), sign));
    }

    private static void add(StoryIndex index, String language, String term, int sign) {
        index.putFrequency(language, term, Math.max(0, index.frequency(language, term) + sign));
    }

    private static void add(List<WeightedTerm> weighted, String term, double weight) {
        if (weight > 0) {
            weighted.add(new WeightedTerm(term, (float) weight));
        }
    }
}
