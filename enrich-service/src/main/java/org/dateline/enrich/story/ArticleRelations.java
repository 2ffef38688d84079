package org.dateline.enrich.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.enrich.story.ArticleLinks.Link;
import org.dateline.enrich.story.ArticleLinks.Relation;
import org.dateline.enrich.story.Story.Member;
import org.dateline.enrich.story.StoryIndex.IndexedArticle;
import org.dateline.enrich.story.StoryIndex.Posting;
import org.dateline.enrich.text.Evidence;

/** Keeps the links between articles: its copies, the nearest of its story, and what its publisher relates it to; both ways. */
final class ArticleRelations {

    private static final int EVIDENCE = 5;

    private static final Comparator<Link> BEST_FIRST = Comparator.comparing(Link::relation)
            .thenComparing(Comparator.comparingDouble((Link link) -> -link.score()))
            .thenComparing(Link::articleId);

    private final StorySettings settings;
    private final PostingKeys keys;

    ArticleRelations(StorySettings settings, PostingKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /** Takes the article out of the links of all that may have it. */
    void unlink(IndexedArticle gone, List<Member> members, LinkingRound round) {
        LinkableArticle article = gone.article();
        gone.links().forEach(link -> removeLink(link.articleId(), article.articleId(), round));
        members.forEach(member -> removeLink(member.articleId(), article.articleId(), round));
        if (article.uri() != null) {
            keys.referringTo(article.language(), article.uri(), round.index())
                    .forEach(posting -> removeLink(posting.id(), article.articleId(), round));
        }
    }

    /**
     * Links an article of a story to its relations, and them to it.
     *
     * @param followed articles of earlier stories that it goes on with
     */
    void link(IndexedArticle indexed, List<Member> members, List<String> followed, LinkingRound round) {
        LinkableArticle article = indexed.article();
        List<Link> links = new ArrayList<>();
        TermVector vector = TermVector.of(indexed.vector());
        for (IndexedArticle other : neighbors(indexed, members, round)) {
            Link link = sameStory(indexed, vector, other);
            links.add(link);
            addLink(other, new Link(article.articleId(), link.relation(), link.score(), link.evidence()), round);
        }
        for (String id : followed) {
            IndexedArticle other = round.article(id);
            if (other != null
                    && links.stream().noneMatch(link -> link.articleId().equals(id))) {
                float score = (float) vector.cosine(other.vector());
                List<Evidence> evidence = vector.shared(other.vector(), EVIDENCE);
                links.add(new Link(id, Relation.FOLLOW_UP, score, evidence));
                addLink(other, new Link(article.articleId(), Relation.FOLLOW_UP, score, evidence), round);
            }
        }
        for (String uri : article.relatedUris()) {
            for (Posting posting : keys.atAddress(article.language(), uri, round.index())) {
                addPublisherRelated(links, posting.id(), uri, indexed, round);
            }
        }
        round.put(withLinks(indexed, best(links)));
        if (article.uri() != null) {
            for (Posting posting : keys.referringTo(article.language(), article.uri(), round.index())) {
                IndexedArticle other = round.article(posting.id());
                if (other != null && !posting.id().equals(article.articleId())) {
                    addLink(other, publisherRelated(article.articleId(), article.uri()), round);
                }
            }
        }
    }

    /** The members nearest in time, with those that it copies or that copy it. */
    private List<IndexedArticle> neighbors(IndexedArticle indexed, List<Member> members, LinkingRound round) {
        LinkableArticle article = indexed.article();
        List<IndexedArticle> near = new ArrayList<>();
        members.stream()
                .filter(member -> !member.articleId().equals(article.articleId()))
                .sorted(Comparator.comparing((Member member) ->
                                !member.articleId().equals(indexed.story().duplicateOf()))
                        .thenComparing(member -> Duration.between(member.publishedAt(), article.publishedAt())
                                .abs())
                        .thenComparing(Member::articleId))
                .limit(settings.neighborLimit())
                .forEach(member -> {
                    IndexedArticle other = round.article(member.articleId());
                    if (other != null) {
                        near.add(other);
                    }
                });
        return near;
    }

    private Link sameStory(IndexedArticle a, TermVector vector, IndexedArticle b) {
        List<Evidence> evidence = vector.shared(b.vector(), EVIDENCE);
        String otherId = b.article().articleId();
        if (isCopy(a, b) || isCopy(b, a)) {
            double similarity = a.article().shingles().similarity(b.article().shingles());
            return new Link(otherId, Relation.DUPLICATE_OF, (float) similarity, evidence);
        }
        return new Link(otherId, Relation.SAME_STORY, (float) vector.cosine(b.vector()), evidence);
    }

    private static boolean isCopy(IndexedArticle a, IndexedArticle b) {
        return b.article().articleId().equals(a.story().duplicateOf());
    }

    private void addPublisherRelated(
            List<Link> links, String otherId, String uri, IndexedArticle indexed, LinkingRound round) {
        boolean known = links.stream().anyMatch(link -> link.articleId().equals(otherId));
        if (!known && !otherId.equals(indexed.article().articleId()) && round.article(otherId) != null) {
            links.add(publisherRelated(otherId, uri));
        }
    }

    private static Link publisherRelated(String otherId, String uri) {
        return new Link(otherId, Relation.PUBLISHER_RELATED, 1, List.of(new Evidence(uri, 1)));
    }

    private void addLink(IndexedArticle to, Link link, LinkingRound round) {
        List<Link> links = new ArrayList<>(to.links());
        for (Link known : to.links()) {
            if (known.articleId().equals(link.articleId())) {
                if (known.relation().compareTo(link.relation()) < 0) {
                    return;
                }
                links.remove(known);
            }
        }
        links.add(link);
        round.put(withLinks(to, best(links)));
    }

    private static void removeLink(String fromId, String articleId, LinkingRound round) {
        IndexedArticle from = round.article(fromId);
        if (from == null
                || from.links().stream().noneMatch(link -> link.articleId().equals(articleId))) {
            return;
        }
        round.put(withLinks(
                from,
                from.links().stream()
                        .filter(link -> !link.articleId().equals(articleId))
                        .toList()));
    }

    private List<Link> best(List<Link> links) {
        return links.stream().sorted(BEST_FIRST).limit(settings.linkLimit()).toList();
    }

    private static IndexedArticle withLinks(IndexedArticle indexed, List<Link> links) {
        return new IndexedArticle(indexed.article(), indexed.story(), links, indexed.vector());
    }
}
