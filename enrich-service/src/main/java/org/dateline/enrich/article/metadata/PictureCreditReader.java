package org.dateline.enrich.article.metadata;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.enrich.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Parts the credit from the caption of a picture: {@code The dam. Foto: Eva Lund/dpa}, {@code The dam (Photo by Eva Lund/Getty Images)},
 * {@code The dam © Eva Lund}, {@code The dam AFP via Getty Images}. Thread-safe; load once.
 */
public final class PictureCreditReader {

    private static final int LONGEST_CREDIT = 120;
    private static final int LONGEST_CAPTION = 1_000;
    private static final int MOST_TAIL_WORDS = 8;

    private static final String LABELS =
            "(?:photo(?:s|graph|graphs|graphers?|graphie)?|fotos?|fotograf(?:i[ae])?|fotógraf[oa]|fotografía|images?|imagen|immagine|bild(?:er|rechte|quelle|nachweis)?"
                    + "|symbol(?:bild|foto)|archiv(?:bild|foto)|screenshot|pictures?|pic|credits?|crédits?(?: photo)?|cr[ée]dito(?:s)?|quelle|source|fuente|fonte"
                    + "|bron|copyright|courtesy(?: of)?|grafik|graphic|illustration|kuva|billede|zdroj|zdjęcie|fot|foto\\.|фото|kaynak|video(?:still)?|ảnh|写真|사진|图|圖)";

    /** A word for a credit, at the start of one. */
    private static final Pattern LABEL = Pattern.compile(
            "^[\\s(\\[|–—-]*(?:(?:" + LABELS
                    + "\\s?(?:[:/]|by\\b|credit\\b|von\\b|de\\b|di\\b)|©|\\(c\\)|via\\b)\\s*)+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Where a credit begins within a caption. */
    private static final Pattern WITHIN = Pattern.compile(
            "(?:^|[\\s(\\[.|–—])((?:" + LABELS + "\\s?:|" + LABELS
                    + "\\s+(?:by|credit|courtesy)\\b|©|\\(c\\)\\s|Picture\\s+by\\b)\\s*[^:]{2,120})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{2,100})[)\\]]\\.?$");

    private final Set<String> sources;
    private final AgencyTable agencies;
    private final PersonShape persons;

    private PictureCreditReader(Set<String> sources, AgencyTable agencies, PersonShape persons) {
        this.sources = sources;
        this.agencies = agencies;
        this.persons = persons;
    }

    /** Reads the names of picture agencies. */
    public static PictureCreditReader load(AgencyTable agencies, PersonShape persons) {
        Set<String> sources = WordList.load(PictureCreditReader.class, "picture-sources.txt");
        return new PictureCreditReader(sources, agencies, persons);
    }

    /**
     * Parts the two. Never throws.
     *
     * @param printed what stands below the picture, the credit with it or not
     * @param stated the credit where the page gives it by itself
     */
    public PictureCredit read(@Nullable String printed, @Nullable String stated) {
        String caption = printed == null || printed.length() > LONGEST_CAPTION ? "" : printed.strip();
        String credit = stated == null || stated.length() > LONGEST_CREDIT * 2 ? "" : stated.strip();
        if (!credit.isEmpty()) {
            caption = without(caption, credit);
            if (caption.equals(bare(credit))) {
                caption = "";
            }
        } else {
            int start = creditStart(caption);
            if (start >= 0) {
                credit = caption.substring(start);
                caption = caption.substring(0, start).strip();
            }
        }
        String name = bare(credit);
        String rest = trimmed(caption);
        return new PictureCredit(rest.isEmpty() ? null : rest, name.isEmpty() ? null : name);
    }

    private static String without(String caption, String credit) {
        Matcher label = WITHIN.matcher(caption);
        if (label.find() && bare(label.group(1)).equals(bare(credit))) {
            return caption.substring(0, label.start(1));
        }
        if (caption.endsWith(credit)) {
            return caption.substring(0, caption.length() - credit.length());
        }
        return caption.startsWith(credit)
                ? caption.substring(credit.length()).strip()
                : withoutBare(caption, bare(credit));
    }

    /** Without the credit at the end where its words for it differ. */
    private static String withoutBare(String caption, String name) {
        int at = name.length() < 2 ? -1 : caption.lastIndexOf(name);
        if (at < 0 || caption.length() - at - name.length() > 2) {
            return caption;
        }
        Matcher label = WITHIN.matcher(caption);
        return caption.substring(0, label.find() && label.start(1) < at ? label.start(1) : at);
    }

    /** Where the credit at the end of a caption begins; -1 where there is none. */
    private int creditStart(String caption) {
        Matcher brackets = BRACKETS.matcher(caption);
        if (brackets.find()) {
            return isCredit(brackets.group(1)) ? brackets.start() : -1;
        }
        Matcher labeled = WITHIN.matcher(caption);
        if (labeled.find() && !isProse(bare(labeled.group(1)))) {
            return labeled.start(1);
        }
        return tailStart(caption);
    }

    private boolean isCredit(String text) {
        if (LABEL.matcher(text).find()) {
            return true;
        }
        boolean slashed = text.indexOf('/') > 0 && Character.isUpperCase(text.codePointAt(0));
        boolean acronym =
                text.length() <= 8 && text.length() > 1 && text.chars().allMatch(Character::isUpperCase);
        return slashed || acronym || isSource(text) || persons.isPlainName(text);
    }

    private boolean isSource(String text) {
        return sources.contains(text) || agencies.credit(text).isPresent();
    }

    /** A label with a sentence behind it is none. */
    private static boolean isProse(String text) {
        boolean sentence = text.endsWith("!") || text.endsWith("?") || (text.endsWith(".") && text.indexOf(' ') > 0);
        return text.length() > LONGEST_CREDIT || (sentence && text.split("\\s+", 8).length > 6) || text.contains(". ");
    }

    /** Where the names of agencies begin with which the caption ends, without any word for it. */
    private int tailStart(String caption) {
        int from = caption.length();
        int found = -1;
        for (int words = 0; words < MOST_TAIL_WORDS && from > 0; words++) {
            int space = Math.max(caption.lastIndexOf(' ', from - 1), 0);
            int start = space == 0 ? 0 : space + 1;
            String tail = caption.substring(start);
            if (isTail(tail)) {
                found = start;
            }
            from = space;
        }
        return found > 0 || caption.length() <= MOST_TAIL_WORDS * 4 ? found : -1;
    }

    /** Agencies and nothing else, with a photographer's name before a slash or dash at most. */
    private boolean isTail(String tail) {
        String[] parts = tail.split("\\s*/\\s*|\\s*[—–]\\s*|\\s+via\\s+|\\s-\\s", 6);
        for (int i = 0; i < parts.length; i++) {
            boolean name = i == 0 && parts.length > 1 && persons.isPlainName(parts[i]);
            if (!name
                    && !sources.contains(parts[i])
                    && agencies.credit(parts[i]).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The credit without brackets and without the word for it. */
    private static String bare(String credit) {
        String name = credit.strip();
        if (name.length() > 2
                && "([".indexOf(name.charAt(0)) >= 0
                && ")]".indexOf(name.charAt(name.length() - 1)) >= 0) {
            name = name.substring(1, name.length() - 1).strip();
        }
        Matcher label = LABEL.matcher(name);
        if (label.find() && label.end() < name.length()) {
            name = name.substring(label.end());
        }
        return trimmed(name.endsWith(".") && !name.endsWith("e.V.") ? name.substring(0, name.length() - 1) : name);
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && " |/,;:–—-)".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " |/,;:–—-([©".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end).strip();
    }
}
