package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds who and what an article names: recognizers propose (gazetteer, bracketed acronyms, rules of English; a trained model is to be one
 * more), the arbiter decides between overlapping proposals, the article makes its own names known for their other places, and what is one
 * thing becomes one entity.
 *
 * <p>Immutable and thread-safe. Time is about linear in the length of the text; the text is not bounded here.
 */
public final class EntityTagger {
    private final Lexicon lexicon;
    private final List<Recognizer> recognizers;
    private final DocumentNames documentNames;
    private final PersonNames personNames;

    private EntityTagger(Lexicon lexicon, List<Recognizer> recognizers) {
        this.lexicon = lexicon;
        this.recognizers = List.copyOf(recognizers);
        this.personNames = new PersonNames(lexicon);
        this.documentNames = new DocumentNames(lexicon, personNames);
    }

    /** A tagger with this gazetteer and the rules and word lists that ship with Dateline. */
    public static EntityTagger load(Gazetteer gazetteer) {
        Lexicon lexicon = Lexicon.load();
        return new EntityTagger(
                lexicon,
                List.of(new GazetteerRecognizer(gazetteer, lexicon), new BracketedAcronyms(), new NameRules(lexicon)));
    }

    /**
     * The entities of an article, most salient first.
     *
     * @param text offsets of all mentions refer to it, in UTF-16 code units
     * @param headline adds salience; its own names are not mentions
     * @param language BCP 47; rules that need a language run only there, the gazetteer runs everywhere
     */
    public List<Entity> tag(String text, String headline, String language) {
        TokenizedText tokens = TextTokenizer.tokenize(text, lexicon);
        String primary = primary(language);
        List<Candidate> candidates = new ArrayList<>();
        for (Recognizer recognizer : recognizers) {
            candidates.addAll(recognizer.recognize(tokens, primary, List.copyOf(candidates)));
        }
        List<Candidate> chosen = Arbiter.choose(candidates, tokens.size);
        List<Candidate> names = documentNames.recognize(tokens, primary, chosen);
        List<EntityDraft> drafts = new EntityGrouping(tokens, personNames).group(names);
        return Salience.rank(drafts, text, headline, lexicon);
    }

    private static String primary(String language) {
        int dash = language.indexOf('-');
        return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
