package org.dateline.enrich.article.plaintext;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.ArticleDraft.Block;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.Image;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.TextBlock;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.dateline.enrich.article.metadata.AgencyTable;
import org.dateline.enrich.article.metadata.Dateline;
import org.dateline.enrich.article.plaintext.LineLexicon.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole news page that comes as plain text, as in WET files and scrapers' dumps: tells the story's paragraphs from menus,
 * captions, other stories and notices, and reads headline, section, credits and dates from the lines around them. Captions become
 * images with an empty address, those of other stories too. Pages over two million characters are cut. Thread-safe; load once.
 */
public final class PlainTextPageReader {

    private static final int FEWEST_WORDS = 20;

    /** Characters from which a text that does not break off is held to be whole. */
    private static final int FULL = 400;

    private static final int MOST_IMAGES = 50;
    private static final int LONGEST_CAPTION = 600;

    private final PageLines splitter = new PageLines();
    private final Similarity similarity = new Similarity();
    private final PageTools tools;
    private final LineFeatures features;
    private final LineModel model;
    private final HeadlineFinder headlines;
    private final OtherStories stories;

    private PlainTextPageReader(PageTools tools, LineModel model) {
        this.tools = tools;
        this.features = new LineFeatures(tools.lexicon());
        this.model = model;
        this.headlines = new HeadlineFinder(tools, similarity);
        this.stories = new OtherStories(tools, similarity);
    }

    /** Reads the model and the word lists. */
    public static PlainTextPageReader load(NewsTimeReader times, AgencyTable agencies) {
        return new PlainTextPageReader(PageTools.load(times, agencies), LineModel.load());
    }

    /**
     * What the page holds. Never throws; a page without running text comes back with {@link ArticleDraft#notArticle}.
     *
     * @param text the page, as it came
     * @param uri its address, absolute, where known
     * @param defaultZone the source's zone
     */
    public ArticleDraft read(String text, @Nullable String uri, @Nullable ZoneId defaultZone) {
        List<PageLine> lines = splitter.split(text);
        PageParts page = PageParts.of(lines, model.label(features.of(lines)), tools);
        int headlineAt = headlines.find(page);
        String printed = headlineAt < 0 ? null : page.text(headlineAt);
        String headline = printed == null ? null : clean(printed, page, headlineAt, uri);
        PageCredits credits = new PageCredits(tools, page, headlineAt, defaultZone).read();
        List<Block> blocks = blocks(page, headlineAt, credits);
        Optional<Dateline> dateline = blocks.isEmpty()
                ? Optional.empty()
                : tools.datelines().read(blocks.get(0).text());
        OtherStories.Found others = stories.find(page, headline);
        String agency = credits.agency() != null
                ? credits.agency()
                : dateline.map(Dateline::agency).orElse(null);
        NewsTime published = credits.publishedAt();
        if (published == null && uri != null) {
            published = tools.urlDates().read(uri, defaultZone).orElse(null);
        }
        return new ArticleDraft(
                uri,
                headline,
                others.alternatives(),
                credits.byline(),
                credits.authors(),
                agency,
                dateline.map(Dateline::located).orElse(null),
                section(page, headline),
                null,
                null,
                blocks,
                completeness(page, blocks),
                published,
                credits.modifiedAt(),
                rights(page),
                images(page, headlineAt),
                others.links(),
                List.of(),
                page.words() < FEWEST_WORDS ? "fewer than " + FEWEST_WORDS + " words of running text" : null);
    }

    private String clean(String printed, PageParts page, int at, @Nullable String uri) {
        List<String> others = new ArrayList<>();
        for (int i = at + 1; i < Math.min(page.first(), at + 30); i++) {
            others.add(page.text(i));
        }
        return tools.headlines().clean(printed, null, uri == null ? null : host(uri), others);
    }

    private static @Nullable String host(String uri) {
        try {
            return URI.create(uri).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<Block> blocks(PageParts page, int headline, PageCredits credits) {
        List<Block> blocks = new ArrayList<>();
        for (int i = headline + 1; i <= page.last(); i++) {
            if (!page.content()[i] || credits.isUsed(i)) {
                continue;
            }
            String text = page.text(i);
            boolean item = text.length() > 2 && "•*-–▪·‣●".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
            LineShape shape = LineShape.of(text);
            boolean heading = !item && !shape.endsSentence() && shape.words() <= 14 && i < page.last();
            TextBlock.Kind kind =
                    item ? TextBlock.Kind.LIST_ITEM : heading ? TextBlock.Kind.HEADING : TextBlock.Kind.PARAGRAPH;
            blocks.add(new Block(kind, item ? text.substring(2).strip() : text));
        }
        return blocks;
    }

    private @Nullable String section(PageParts page, @Nullable String headline) {
        for (int i = 0; i < Math.min(page.first(), page.lines().size()); i++) {
            Optional<String> section = Breadcrumb.section(page.text(i), tools.lexicon(), headline);
            if (section.isPresent()) {
                return section.get();
            }
        }
        return null;
    }

    private Completeness completeness(PageParts page, List<Block> blocks) {
        for (int i = page.first(); i < page.lines().size(); i++) {
            if (!page.content()[i] && tools.lexicon().is(Kind.PAYWALL, page.text(i))) {
                return Completeness.PAYWALLED;
            }
        }
        String last = blocks.isEmpty() ? "" : blocks.get(blocks.size() - 1).text();
        if (last.endsWith("…") || last.endsWith("...")) {
            return Completeness.TEASER;
        }
        int length = blocks.stream().mapToInt(block -> block.text().length()).sum();
        return length >= FULL ? Completeness.FULL : Completeness.UNKNOWN;
    }

    private @Nullable String rights(PageParts page) {
        for (int i = Math.max(0, page.last() + 1); i < page.lines().size(); i++) {
            String line = page.text(i);
            if (line.length() < 1000 && tools.lexicon().is(Kind.RIGHTS, line)) {
                return line;
            }
        }
        return null;
    }

    /** In the order of the page: the story's own, and those of other stories, which nothing but mark-up would tell apart. */
    private List<Image> images(PageParts page, int headline) {
        List<Image> images = new ArrayList<>();
        for (int i = Math.max(0, headline); i < page.lines().size() && images.size() < MOST_IMAGES; i++) {
            if (!page.content()[i] && i != headline && page.text(i).length() <= LONGEST_CAPTION) {
                tools.captions().read(page.text(i)).ifPresent(images::add);
            }
        }
        return images;
    }
}
