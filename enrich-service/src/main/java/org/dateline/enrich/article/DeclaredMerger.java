package org.dateline.enrich.article;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.dateline.enrich.article.metadata.AgencyTable;
import org.dateline.enrich.article.metadata.Byline;
import org.dateline.enrich.article.metadata.BylineReader;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what the source declared about an article against what its content says: what ninjs documents and pushes declare wins, since it is the
 * publisher's record; what a feed item declares fills gaps, since feeds abbreviate. Immutable and thread-safe.
 */
final class DeclaredMerger {

    private final NewsTimeReader times;
    private final BylineReader bylines;

    DeclaredMerger(NewsTimeReader times, AgencyTable agencies) {
        this.times = times;
        this.bylines = BylineReader.load(agencies);
    }

    /** The draft with the declared values in it. */
    ArticleDraft merge(ArticleDraft draft, RawDocument document) {
        Declared declared = document.declared();
        if (declared.equals(Declared.NOTHING)) {
            return draft;
        }
        boolean wins = wins(document);
        Byline byline = byline(declared);
        boolean people = !byline.authors().isEmpty() && (wins || draft.authors().isEmpty());
        String headline = choose(wins, declared.headline(), draft.headline());
        return new ArticleDraft(
                draft.uri(),
                headline,
                alternatives(draft, declared, headline),
                people ? String.join(", ", declared.authors()) : draft.byline(),
                people ? byline.authors() : draft.authors(),
                choose(wins, byline.agency(), draft.agency()),
                choose(wins, declared.located(), draft.located()),
                choose(wins, declared.section(), draft.section()),
                choose(wins, declared.publisher(), draft.publisher()),
                choose(wins, declared.language(), draft.language()),
                draft.blocks(),
                draft.completeness(),
                time(wins, declared.published(), draft.publishedAt(), document),
                time(wins, declared.updated(), draft.modifiedAt(), document),
                choose(wins, declared.copyrightNotice(), draft.copyrightNotice()),
                images(draft, declared),
                draft.relatedLinks(),
                keywords(draft, declared),
                wins ? null : draft.notArticle());
    }

    /** The embargo that the source declared; null where there is none or where it cannot be read. */
    @Nullable
    Instant embargo(RawDocument document) {
        NewsTime until = read(document.declared().embargoed(), document);
        return until == null ? null : until.time().toInstant();
    }

    /** Whether the declared values go before the content's. */
    static boolean wins(RawDocument document) {
        return document.source().kind().equals("push")
                || document.format() == RawDocument.Format.PLAIN
                || (document.format() == RawDocument.Format.HTML_FRAGMENT
                        && !document.source().kind().equals("feed"));
    }

    private Byline byline(Declared declared) {
        Set<String> authors = new LinkedHashSet<>();
        String agency = null;
        for (String line : declared.authors()) {
            Byline byline = bylines.read(line);
            authors.addAll(byline.authors());
            agency = agency == null ? byline.agency() : agency;
        }
        return new Byline(new ArrayList<>(authors), agency);
    }

    private @Nullable NewsTime time(
            boolean wins, @Nullable String declared, @Nullable NewsTime found, RawDocument document) {
        NewsTime read = read(declared, document);
        NewsTime first = wins ? read : found;
        NewsTime second = wins ? found : read;
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first.knownAt(document.ingestedAt()) == null ? second : first;
    }

    private @Nullable NewsTime read(@Nullable String raw, RawDocument document) {
        if (raw == null) {
            return null;
        }
        ZoneId zone = document.defaultZone();
        return times.read(raw, provenance(document), zone, document.declared().language())
                .orElse(null);
    }

    private static String provenance(RawDocument document) {
        return switch (document.source().kind()) {
            case "feed" -> "feed";
            case "push" -> "push";
            default -> "ninjs";
        };
    }

    private static @Nullable String choose(boolean wins, @Nullable String declared, @Nullable String found) {
        String first = wins ? declared : found;
        String second = wins ? found : declared;
        return first == null || first.isBlank() ? second : first;
    }

    private static List<String> alternatives(ArticleDraft draft, Declared declared, @Nullable String headline) {
        Set<String> others = new LinkedHashSet<>(draft.alternativeHeadlines());
        for (String other : new String[] {draft.headline(), declared.headline()}) {
            if (other != null && !other.isBlank()) {
                others.add(other);
            }
        }
        others.removeIf(other -> other.equalsIgnoreCase(headline));
        return new ArrayList<>(others);
    }

    private static List<Image> images(ArticleDraft draft, Declared declared) {
        Map<String, Image> images = new LinkedHashMap<>();
        declared.images().forEach(image -> images.putIfAbsent(image.uri(), image));
        draft.images().forEach(image -> images.putIfAbsent(image.uri(), image));
        return new ArrayList<>(images.values());
    }

    private static List<String> keywords(ArticleDraft draft, Declared declared) {
        Set<String> words = new LinkedHashSet<>(declared.keywords());
        words.addAll(draft.keywords());
        return new ArrayList<>(words);
    }
}
