package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.text.WordList;

/**
 * Finds who and what an article names: the gazetteer says what it knows, in every language; a trained sequence model reads English; rules add
 * what writing makes sure (acronyms in brackets, laws and events). The arbiter decides between them, the article makes its
 * own names known for their other places, and what is one thing becomes one entity.
 *
 * <p>Immutable and thread-safe. Time is about linear in the length of the text; the text is not bounded here.
 */
public final class EntityTagger {
    private final Lexicon lexicon;
    private final Gazetteer known;
    private final Recognizer gazetteer;
    private final NameReader reader;
    private final List<Recognizer> rules;
    private final DocumentNames documentNames;
    private final PersonNames personNames;
    private final Set<String> sportWords;

    private EntityTagger(Lexicon lexicon, Gazetteer known, NameReader reader, List<Recognizer> rules) {
        this.lexicon = lexicon;
        this.known = known;
        this.gazetteer = new GazetteerRecognizer(known, lexicon);
        this.reader = reader;
        this.rules = List.copyOf(rules);
        this.sportWords = WordList.load(EntityTagger.class, "sport-words.txt");
        this.personNames = new PersonNames(lexicon);
        this.documentNames = new DocumentNames(lexicon, personNames);
    }

    /** A tagger with this gazetteer, and the model, rules and word lists that ship with Dateline. */
    public static EntityTagger load(Gazetteer gazetteer) {
        return of(gazetteer, NameModelFile.english());
    }

    /** A tagger with a model of English that was just trained. */
    static EntityTagger of(Gazetteer gazetteer, NameModelFile model) {
        Lexicon lexicon = Lexicon.load();
        return new EntityTagger(
                lexicon,
                gazetteer,
                new NameReader(model, lexicon),
                List.of(new BracketedAcronyms(), new TailRules(lexicon)));
    }

    /** This tagger with another gazetteer; everything else is shared. */
    public EntityTagger with(Gazetteer gazetteer) {
        return new EntityTagger(lexicon, gazetteer, reader, rules);
    }

    /** The entities that it knows. */
    public Gazetteer gazetteer() {
        return known;
    }

    /** Version of the sequence model. */
    public String modelVersion() {
        return reader.version();
    }

    /**
     * The entities of an article, most salient first.
     *
     * @param text offsets of all mentions refer to it, in UTF-16 code units
     * @param headline adds salience; its own names are not mentions
     * @param language BCP 47; model and rules run only where they know the language, the gazetteer runs everywhere
     */
    public List<Entity> tag(String text, String headline, String language) {
        TokenizedText tokens = TextTokenizer.tokenize(text, lexicon);
        String primary = primary(language);
        List<Candidate> hits = gazetteer.recognize(tokens, primary, List.of());
        List<Candidate> ruled = new ArrayList<>();
        for (Recognizer rule : rules) {
            ruled.addAll(rule.recognize(tokens, primary, hits));
        }
        List<Candidate> read = NameReader.reads(primary) ? reader.recognize(tokens, primary, hits) : null;
        List<Candidate> chosen = Arbiter.choose(
                read,
                hits,
                ruled,
                tokens.size,
                token -> lexicon.has(tokens.folded(token), Lexicon.TITLE | Lexicon.FUNCTION_WORD));
        List<Candidate> names = documentNames.spread(tokens, chosen);
        List<EntityDraft> drafts = new EntityGrouping(tokens, personNames, sportWords).group(names);
        return Salience.rank(drafts, text, headline, lexicon);
    }

    private static String primary(String language) {
        int dash = language.indexOf('-');
        return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
