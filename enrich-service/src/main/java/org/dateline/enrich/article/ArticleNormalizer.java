package org.dateline.enrich.article;

import org.dateline.enrich.article.RawDocument.Format;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.dateline.enrich.article.html.HtmlFragmentReader;
import org.dateline.enrich.article.html.HtmlPageReader;
import org.dateline.enrich.article.metadata.AgencyTable;
import org.dateline.enrich.article.plaintext.PlainTextPageReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes a normalized article out of a raw document, or refuses it by rule. The content is decoded and read by its format, weighed
 * against what the source declared, cleaned, and put together; nothing but the document decides the answer. Never throws on bad content.
 * Immutable and thread-safe; load once, which takes about a second.
 */
public final class ArticleNormalizer {

    /** Larger documents are no articles; reading them would cost more than they can be worth. */
    static final int MAX_BYTES = 20_000_000;

    /** A page with less text than this, in UTF-16 code units, is no article. */
    static final int SHORTEST = 80;

    /** A text that the source itself calls an article may be a teaser. */
    static final int SHORTEST_DECLARED = 1;

    /** Feed items with less text than this are summaries. */
    private static final int TEASER = 600;

    private final HtmlPageReader pages;
    private final HtmlFragmentReader fragments;
    private final PlainTextPageReader texts;
    private final DeclaredMerger merger;
    private final ArticleAssembler assembler;

    private ArticleNormalizer(
            HtmlPageReader pages,
            HtmlFragmentReader fragments,
            PlainTextPageReader texts,
            DeclaredMerger merger,
            ArticleAssembler assembler) {
        this.pages = pages;
        this.fragments = fragments;
        this.texts = texts;
        this.merger = merger;
        this.assembler = assembler;
    }

    /** Wires everything from the resources on the class path. */
    public static ArticleNormalizer load() {
        AgencyTable agencies = AgencyTable.load();
        NewsTimeReader times = NewsTimeReader.load();
        return new ArticleNormalizer(
                HtmlPageReader.load(),
                HtmlFragmentReader.load(),
                PlainTextPageReader.load(times, agencies),
                new DeclaredMerger(times, agencies),
                ArticleAssembler.load(times));
    }

    /** The article, or the rule that refuses it with the best that was found. */
    public Normalization normalize(RawDocument document) {
        if (document.pubStatus() == PubStatus.CANCELED) {
            return new Normalization.Accepted(assembler.emptied(document));
        }
        if (document.content().length > MAX_BYTES) {
            return new Normalization.Refused(
                    "too-large", document.content().length + " bytes, " + MAX_BYTES + " are read at most", null);
        }
        String content = ContentDecoder.decode(document.content(), document.charset());
        if (content.isBlank() && isBlank(document.declared().summary())) {
            return new Normalization.Refused("empty", "no content", null);
        }
        if (isBinary(content)) {
            return new Normalization.Refused("malformed", "the content is not text", null);
        }
        ArticleDraft draft = merger.merge(read(document, content), document);
        return judge(document, draft, assembler.assemble(document, draft, merger.embargo(document)));
    }

    private ArticleDraft read(RawDocument document, String content) {
        ArticleDraft draft = switch (document.format()) {
            case HTML -> pages.read(content, document.uri(), document.defaultZone(), document.ingestedAt());
            case HTML_FRAGMENT -> fragments.read(content, document.uri());
            case TEXT -> texts.read(content, document.uri(), document.defaultZone());
            case PLAIN -> PlainDrafts.of(content);
        };
        String summary = document.declared().summary();
        if (summary != null && !summary.isBlank() && draft.blocks().isEmpty()) {
            return PlainDrafts.withBlocks(
                    draft, fragments.read(summary, document.uri()).blocks(), Completeness.TEASER);
        }
        boolean item = document.format() == Format.HTML_FRAGMENT || document.format() == Format.PLAIN;
        return item ? PlainDrafts.withBlocks(draft, draft.blocks(), completeness(document, draft)) : draft;
    }

    /** An item's body is a teaser where it is as short as one or breaks off; what an agency sends is whole. */
    private static Completeness completeness(RawDocument document, ArticleDraft draft) {
        if (!document.source().kind().equals("feed")) {
            return Completeness.FULL;
        }
        int length =
                draft.blocks().stream().mapToInt(block -> block.text().length()).sum();
        String last = draft.blocks().isEmpty()
                ? ""
                : draft.blocks().get(draft.blocks().size() - 1).text().strip();
        boolean breaksOff =
                last.endsWith("…") || last.endsWith("...") || last.endsWith("[…]") || last.endsWith("[...]");
        return length < TEASER || breaksOff ? Completeness.TEASER : Completeness.FULL;
    }

    private static Normalization judge(RawDocument document, ArticleDraft draft, Article article) {
        String text = article.text();
        boolean declared = document.format() != Format.HTML && document.format() != Format.TEXT;
        if (draft.notArticle() != null) {
            return new Normalization.Refused("not-an-article", draft.notArticle(), article);
        }
        if (text.isEmpty()) {
            return article.headline().isEmpty() || !declared
                    ? new Normalization.Refused("empty", "no text was found", article)
                    : new Normalization.Refused("too-short", "a headline without text", article);
        }
        int shortest = declared && !article.headline().isEmpty() ? SHORTEST_DECLARED : SHORTEST;
        if (text.codePointCount(0, text.length()) < shortest) {
            return new Normalization.Refused(
                    "too-short", text.length() + " characters, less than " + shortest, article);
        }
        return new Normalization.Accepted(article);
    }

    private static boolean isBlank(@Nullable String s) {
        return s == null || s.isBlank();
    }

    /** Whether control characters, which no text has, are more than one in twenty of the first part. */
    private static boolean isBinary(String content) {
        int length = Math.min(content.length(), 4_000);
        int odd = 0;
        for (int i = 0; i < length; i++) {
            char c = content.charAt(i);
            odd += c == 0xFFFD || (c < ' ' && "\n\r\t\f\u001b".indexOf(c) < 0) ? 1 : 0;
        }
        return odd * 20 > length;
    }
}
