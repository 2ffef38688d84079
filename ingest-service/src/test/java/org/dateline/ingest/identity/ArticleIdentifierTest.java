package org.dateline.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.ingest.identity.ArticleIdentifier.Origin;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.SourceItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleIdentifierTest {

    private static final String LINK = "https://post.example/ferry";
    private static final Origin FEED = new Origin("post.example/rss", null, IdentityPolicy.AUTO);

    private final ArticleIdentifier identifier = new ArticleIdentifier(new UrlNormalizer(TrackingParameters.load()));

    @Test
    void sameOverFeedPageAndPush() {
        String feed = id(item("http://www.post.example/ferry?utm_source=rss", null, "hp-17"), FEED);
        String page = id(
                item("https://post.example/ferry?x=1", LINK, null),
                new Origin("post.example", null, IdentityPolicy.AUTO));
        String push =
                id(item("https://m.post.example/ferry/", null, null), new Origin("push", null, IdentityPolicy.AUTO));

        assertThat(feed).isEqualTo(page).isEqualTo(push).hasSize(27).matches("a[a-z2-7]{26}");
        assertThat(ArticleIds.isId(feed)).isTrue();
    }

    @Test
    void otherSitesCanonicalDoesNotCount() {
        assertThat(id(item(LINK, "https://elsewhere.example/ferry", null), FEED))
                .isEqualTo(id(item(LINK, null, null), FEED));
        assertThat(id(item("https://amp.post.example/x", LINK, null), FEED))
                .isEqualTo(id(item(LINK, null, null), FEED));
        assertThat(id(item(null, LINK, null), FEED)).isEqualTo(id(item(LINK, null, null), FEED));
    }

    @Test
    void aliasesAreTheOtherKeys() {
        ArticleIdentity identity = identifier.identify(item(LINK, null, "tag:post.example,2026:17"), FEED);
        assertThat(identity.aliases()).containsExactly("id:tag:post.example,2026:17");
    }

    @Test
    void guidPolicySurvivesAMove() {
        Origin origin = new Origin("post.example/rss", null, IdentityPolicy.GUID);
        assertThat(id(item(LINK, null, "hp-17"), origin)).isEqualTo(id(item(LINK + "-2", null, "hp-17"), origin));
    }

    @Test
    void guidsAreOfTheirSourceUnlessTheyAreUnique() {
        Origin other = new Origin("other", null, IdentityPolicy.AUTO);
        assertThat(id(item(null, null, "17"), FEED)).isNotEqualTo(id(item(null, null, "17"), other));
        assertThat(id(item(null, null, "urn:newsml:x:17"), FEED))
                .isEqualTo(id(item(null, null, "urn:newsml:x:17"), other));
    }

    @Test
    void whatAllItemsShareIdentifiesNone() {
        List<SourceItem> sameLink = List.of(item(LINK, null, "1"), item(LINK, null, "2"), item(LINK, null, "3"));
        List<SourceItem> sameGuid =
                List.of(item(LINK + 1, null, "x"), item(LINK + 2, null, "x"), item(LINK + 3, null, "x"));
        List<SourceItem> frontPage =
                List.of(item("https://post.example/", null, "1"), item("https://post.example", null, "2"));

        assertThat(identifier.identify(sameLink, FEED))
                .extracting(ArticleIdentity::articleId)
                .doesNotHaveDuplicates();
        assertThat(identifier.identify(sameGuid, new Origin("s", null, IdentityPolicy.GUID)))
                .extracting(ArticleIdentity::articleId)
                .doesNotHaveDuplicates();
        assertThat(identifier.identify(frontPage, FEED))
                .extracting(ArticleIdentity::articleId)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameItemTwiceIsOneArticle() {
        List<SourceItem> twice = List.of(item(LINK, null, "1"), item(LINK, null, "1"), item(LINK + 2, null, "2"));
        assertThat(identifier.identify(twice, FEED))
                .extracting(ArticleIdentity::articleId)
                .containsExactly(
                        id(item(LINK, null, null), FEED),
                        id(item(LINK, null, null), FEED),
                        id(item(LINK + 2, null, null), FEED));
    }

    @Test
    void filesWithoutAddressAreTheirPath() {
        Origin one = new Origin("file", "a/one.txt", IdentityPolicy.AUTO);
        Origin two = new Origin("file", "a/two.txt", IdentityPolicy.AUTO);
        assertThat(id(item(null, null, null), one))
                .isNotEqualTo(id(item(null, null, null), two))
                .isEqualTo(id(item(null, null, null), one));
    }

    @Test
    void idsStayWhatTheyAre() {
        // Changing this makes every article of every consumer a new one.
        assertThat(id(item(LINK, null, null), FEED)).isEqualTo("ank62fk2elk2x4cs5upbkec2lh5");
    }

    private String id(SourceItem item, Origin origin) {
        return identifier.identify(item, origin).articleId();
    }

    private static SourceItem item(@Nullable String uri, @Nullable String canonical, @Nullable String guid) {
        return new SourceItem(
                PubStatus.USABLE,
                null,
                uri,
                canonical,
                null,
                ContentFormat.HTML_FRAGMENT,
                "text/html",
                "UTF-8",
                null,
                new byte[0],
                new DeclaredBuilder().itemId(guid).headline("Ferry").build());
    }
}
