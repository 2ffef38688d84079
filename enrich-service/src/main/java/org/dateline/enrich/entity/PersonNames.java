package org.dateline.enrich.entity;

import org.jspecify.annotations.Nullable;

/** How a person is called after the full name: by the last name, or by the first word where the family name comes first. */
final class PersonNames {
    private final Lexicon lexicon;

    PersonNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The folded family name of a person named in full, or null where the candidate is one word or the last is no name. */
    @Nullable
    String shortForm(TokenizedText text, Candidate person) {
        int last = person.end() - 1;
        while (last > person.first() && (isSuffix(text.folded(last)) || !text.is(last, TokenizedText.WORD))) {
            last--;
        }
        if (last <= person.first()) {
            return null;
        }
        int words = 0;
        for (int i = person.first(); i <= last; i++) {
            words += text.is(i, TokenizedText.WORD) ? 1 : 0;
        }
        String first = text.folded(person.first());
        if (words <= 3
                && lexicon.has(first, Lexicon.FAMILY_FIRST)
                && !lexicon.has(text.folded(last), Lexicon.FIRST_NAME)) {
            return first;
        }
        String family = text.folded(last);
        return family.length() > 1 ? family : null;
    }

    private static boolean isSuffix(String word) {
        return word.equals("jr") || word.equals("sr") || word.equals("ii") || word.equals("iii") || word.equals("iv");
    }
}
