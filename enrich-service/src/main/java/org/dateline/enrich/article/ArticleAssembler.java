package org.dateline.enrich.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.dateline.enrich.text.LanguageDetector;
import org.dateline.enrich.text.LanguageGuess;
import org.dateline.enrich.text.ScriptDetector;
import org.dateline.enrich.text.TextDigest;
import org.dateline.enrich.text.TextNormalizer;
import org.dateline.enrich.text.TextScript;
import org.jspecify.annotations.Nullable;

/** Puts a draft and its document together to an article: cleans every string, tells the language, checks the times. Thread-safe. */
final class ArticleAssembler {

    /** Below this confidence the language that the page states is believed, if it states one. */
    private static final float SURE = 0.8f;

    private final TextNormalizer normalizer = new TextNormalizer();
    private final ScriptDetector scripts = new ScriptDetector();
    private final LanguageDetector languages;
    private final NewsTimeReader reader;

    private ArticleAssembler(LanguageDetector languages, NewsTimeReader reader) {
        this.languages = languages;
        this.reader = reader;
    }

    static ArticleAssembler load(NewsTimeReader reader) {
        return new ArticleAssembler(LanguageDetector.load(), reader);
    }

    /** The article of the draft. */
    Article assemble(RawDocument document, ArticleDraft draft, @Nullable Instant embargoedUntil) {
        TextAssembly text = TextAssembly.of(draft.blocks(), normalizer);
        String headline = line(draft.headline());
        String sample =
                headline + "\n" + text.text().substring(0, Math.min(text.text().length(), 5_000));
        LanguageGuess language = language(sample, draft.language());
        TextScript script = scripts.detect(sample);
        ArticleTimes times = ArticleTimes.of(draft, document, reader);
        return new Article(
                document.articleId(),
                document.pubStatus(),
                document.statusReason(),
                uri(document.uri(), draft.uri()),
                headline,
                lines(draft.alternativeHeadlines()),
                lineOrNull(draft.byline()),
                lines(draft.authors()),
                lineOrNull(draft.agency()),
                lineOrNull(draft.located()),
                lineOrNull(draft.section()),
                lineOrNull(draft.publisher()),
                document.source(),
                language.language(),
                language.confidence(),
                script.script(),
                script.direction(),
                text.text(),
                TextDigest.of(text.text()),
                text.blocks(),
                liveUpdates(text.liveUpdates(), document.ingestedAt()),
                text.truncated() ? Completeness.TRUNCATED : draft.completeness(),
                times.published(),
                times.missing(),
                times.modified(),
                embargoedUntil,
                document.declared().urgency(),
                lineOrNull(document.declared().edNote()),
                lineOrNull(draft.copyrightNotice()),
                lineOrNull(document.declared().usageTerms()),
                images(draft.images()),
                links(draft.relatedLinks()),
                lines(draft.keywords()),
                document.declared().subjects(),
                document.seenIn(),
                document.contentDigest(),
                document.ingestedAt(),
                document.lane(),
                document.traceparent());
    }

    /** What stays of a canceled article: who, where, and why it is gone. */
    Article emptied(RawDocument document) {
        ArticleDraft nothing = PlainDrafts.of("");
        ArticleDraft headed =
                PlainDrafts.withHeadline(nothing, document.declared().headline());
        return assemble(document, headed, null);
    }

    private LanguageGuess language(String sample, @Nullable String stated) {
        LanguageGuess guess = languages.detect(sample);
        String primary = stated == null ? "" : stated.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        boolean usable = primary.length() == 2 || primary.length() == 3;
        if (!usable || sample.isBlank() || guess.confidence() >= SURE) {
            return guess;
        }
        return new LanguageGuess(primary, Math.max(guess.confidence(), 0.5f));
    }

    /** The canonical address where it is on the site that the document came from; a page may state what it wants. */
    private static @Nullable String uri(@Nullable String given, @Nullable String canonical) {
        if (given == null || canonical == null) {
            return given == null ? canonical : given;
        }
        return site(given).equals(site(canonical)) ? canonical : given;
    }

    /** The last two labels of the host. */
    private static String site(String uri) {
        int start = uri.indexOf("://");
        int from = start < 0 ? 0 : start + 3;
        int end = uri.indexOf('/', from);
        String host = uri.substring(from, end < 0 ? uri.length() : end);
        int last = host.lastIndexOf('.');
        int second = last < 0 ? -1 : host.lastIndexOf('.', last - 1);
        return host.substring(second + 1).toLowerCase(Locale.ROOT);
    }

    private List<LiveUpdate> liveUpdates(List<LiveUpdate> updates, Instant ingestedAt) {
        List<LiveUpdate> clean = new ArrayList<>();
        for (LiveUpdate update : updates) {
            NewsTime time = update.publishedAt();
            clean.add(new LiveUpdate(
                    lineOrNull(update.headline()),
                    time == null ? null : time.knownAt(ingestedAt),
                    update.start(),
                    update.end(),
                    update.newest()));
        }
        return clean;
    }

    private List<Image> images(List<Image> images) {
        List<Image> clean = new ArrayList<>();
        images.forEach(
                image -> clean.add(new Image(image.uri(), lineOrNull(image.caption()), lineOrNull(image.credit()))));
        return clean;
    }

    private List<EditorialLink> links(List<EditorialLink> links) {
        List<EditorialLink> clean = new ArrayList<>();
        for (EditorialLink link : links) {
            String headline = line(link.headline());
            if (!headline.isEmpty()) {
                clean.add(new EditorialLink(headline, link.uri(), link.kind()));
            }
        }
        return clean;
    }

    private List<String> lines(List<String> values) {
        Set<String> clean = new LinkedHashSet<>();
        values.forEach(value -> clean.add(line(value)));
        clean.remove("");
        return new ArrayList<>(clean);
    }

    private String line(@Nullable String value) {
        return value == null ? "" : normalizer.normalize(value);
    }

    private @Nullable String lineOrNull(@Nullable String value) {
        String clean = line(value);
        return clean.isEmpty() ? null : clean;
    }
}
