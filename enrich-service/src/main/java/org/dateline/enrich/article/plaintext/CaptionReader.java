package org.dateline.enrich.article.plaintext;

import java.util.Optional;
import org.dateline.enrich.article.Image;
import org.dateline.enrich.article.metadata.AgencyTable;

/** Tells picture captions by the credit that ends or opens them, and parts the two. Thread-safe. */
final class CaptionReader {

    private static final int MOST_WORDS = 60;
    private static final String[] CREDIT_OPENERS = {" via ", "(", " | ", "/", ": ", ". ", "© "};

    private final LineLexicon lexicon;
    private final AgencyTable agencies;

    CaptionReader(LineLexicon lexicon, AgencyTable agencies) {
        this.lexicon = lexicon;
        this.agencies = agencies;
    }

    /** The caption with its credit; empty where the line is no caption. The address of the picture is not known here: empty. */
    Optional<Image> read(String line) {
        LineShape shape = LineShape.of(line);
        if (shape.words() < 3
                || shape.words() > MOST_WORDS
                || agencies.credit(line).isPresent()) {
            return Optional.empty();
        }
        for (String opener : CREDIT_OPENERS) {
            int at = line.lastIndexOf(opener);
            if (at > 0 && agencies.credit(line.substring(at + opener.length())).isPresent()) {
                return Optional.of(caption(line, at, opener));
            }
        }
        boolean credited = !shape.endsSentence() && lexicon.is(LineLexicon.Kind.CREDIT, line) && line.length() < 250;
        return credited && hasCreditSign(line) ? Optional.of(new Image("", line, null)) : Optional.empty();
    }

    /** "Dam at noon. Jane Doe via REUTERS": the credit starts after the sentence, or at the sign itself. */
    private static Image caption(String line, int at, String opener) {
        int start = at;
        if (opener.equals(" via ") || opener.equals("/")) {
            int sentence = line.lastIndexOf(". ", at);
            start = sentence > 0 ? sentence + 1 : line.lastIndexOf(' ', at - 1) + 1;
        } else if (opener.equals(". ")) {
            start = at + 1;
        }
        String credit = line.substring(start).strip();
        String bare = credit.startsWith("(") || credit.startsWith("|") ? credit.substring(1) : credit;
        bare = bare.endsWith(")") ? bare.substring(0, bare.length() - 1) : bare;
        String caption = line.substring(0, start).strip();
        return new Image("", caption.isEmpty() ? null : caption, bare.strip());
    }

    /** A word such as "photo" alone is in many headlines; with a colon, a slash or brackets it is a credit. */
    private static boolean hasCreditSign(String line) {
        return line.indexOf(':') >= 0
                || line.indexOf('/') >= 0
                || line.indexOf('(') >= 0
                || line.indexOf('©') >= 0
                || line.indexOf('|') >= 0;
    }
}
