package org.dateline.ingest.publish;

import org.dateline.ingest.schedule.PageRequest;
import org.dateline.ingest.schedule.PageState;
import org.dateline.ingest.source.RawItem;
import org.jspecify.annotations.Nullable;

/** Page requests and page states, to and from the contract. Immutable. */
final class PageMapper {

    private final ContractMapper articles;

    PageMapper(ContractMapper articles) {
        this.articles = articles;
    }

    org.dateline.news.PageRequest request(PageRequest request) {
        RawItem item = request.item();
        return org.dateline.news.PageRequest.newBuilder()
                .setArticleId(request.articleId())
                .setUri(request.uri())
                .setSource(ContractMapper.source(request.source()))
                .setPublishPage(request.publishPage())
                .setItem(item == null ? null : articles.rawArticle(item, item.traceparent()))
                .setRequestedAt(request.requestedAt())
                .setIdentityPolicy(FeedMapper.code(request.identityPolicy()))
                .build();
    }

    static PageRequest request(org.dateline.news.PageRequest request) {
        return new PageRequest(
                request.getArticleId(),
                request.getUri(),
                RawItemMapper.source(request.getSource()),
                request.getPublishPage(),
                item(request),
                request.getRequestedAt(),
                FeedMapper.policy(request.getIdentityPolicy()));
    }

    static org.dateline.news.PageState state(PageState state) {
        return org.dateline.news.PageState.newBuilder()
                .setArticleId(state.articleId())
                .setRequestedAt(state.requestedAt())
                .setFirstPublishedAt(state.firstPublishedAt())
                .setEtag(state.etag())
                .setLastModified(state.lastModified())
                .setPublishedAs(state.publishedAs())
                .setContentDigest(state.contentDigest())
                .setChecks(state.checks())
                .setFailures(state.failures())
                .setLastFailure(state.lastFailure())
                .setMissingSince(state.missingSince())
                .setNextCheckAt(state.nextCheckAt())
                .setStatus(state.status().code())
                .build();
    }

    static PageState state(org.dateline.news.PageState state) {
        return new PageState(
                state.getArticleId(),
                state.getRequestedAt(),
                state.getFirstPublishedAt(),
                state.getEtag(),
                state.getLastModified(),
                state.getPublishedAs(),
                state.getContentDigest(),
                state.getChecks(),
                state.getFailures(),
                state.getLastFailure(),
                state.getMissingSince(),
                state.getNextCheckAt(),
                status(state.getStatus()));
    }

    private static @Nullable RawItem item(org.dateline.news.PageRequest request) {
        org.dateline.news.RawArticle item = request.getItem();
        return item == null ? null : RawItemMapper.rawItem(item);
    }

    private static PageState.Status status(String code) {
        for (PageState.Status status : PageState.Status.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        return PageState.Status.WATCHED;
    }
}
