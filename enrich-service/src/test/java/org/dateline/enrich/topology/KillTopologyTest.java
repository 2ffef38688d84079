package org.dateline.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.topology.RawArticles.FERRY;
import static org.dateline.enrich.topology.RawArticles.FERRY_HEADLINE;
import static org.dateline.enrich.topology.RawArticles.OTHER;
import static org.dateline.enrich.topology.RawArticles.OTHER_HEADLINE;
import static org.dateline.enrich.topology.RawArticles.page;
import static org.dateline.schema.NewsTopics.ARTICLE_ENRICHED;
import static org.dateline.schema.NewsTopics.ARTICLE_LINKED;
import static org.dateline.schema.NewsTopics.STORY_CHANGED;
import static org.dateline.schema.NewsTopics.STORY_CURRENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.news.ArticleLink;
import org.dateline.news.ArticleLinks;
import org.dateline.news.EnrichedArticle;
import org.dateline.news.PubStatus;
import org.dateline.news.Story;
import org.dateline.news.StoryChange;
import org.dateline.news.StoryMember;
import org.dateline.schema.NewsTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The most central article of a story of five is killed: whoever reads the topics sees nothing of it any more. */
class KillTopologyTest {

    private static final String TOWED_HEADLINE = "Tugs pull ferry Morning Tern off the sandbank near Port Melin";
    private static final List<String> TOWED = List.of(
            "Two tugs pulled the ferry Morning Tern off the sandbank near Port Melin with the next tide, the coastguard said.",
            "Lifeboats had taken its 200 passengers ashore when the ferry struck the sandbank in thick fog; nobody was hurt.",
            "The captain told the harbour master that the radar had failed on the way from the island of Sarn.");
    private static final String RADAR_HEADLINE = "Failed radar put Morning Tern ferry on the sandbank, coastguard says";
    private static final List<String> RADAR = List.of(
            "A radar that failed in thick fog put the passenger ferry Morning Tern on a sandbank off Port Melin, the"
                    + " coastguard said on Monday.",
            "The captain stayed on board with the crew while lifeboats took about 200 passengers from the ferry ashore.",
            "The harbour master of Port Melin said that the ferry had come from the island of Sarn and nobody was hurt.");

    private final TopologyRun run = new TopologyRun();

    @BeforeEach
    void deliver() {
        run.deliver(page("a1", page(FERRY_HEADLINE, FERRY)).build());
        run.deliver(page("a2", page(OTHER_HEADLINE, OTHER)).build());
        run.deliver(page("a3", page(TOWED_HEADLINE, TOWED)).build());
        run.deliver(page("a4", page(RADAR_HEADLINE, RADAR)).build());
        run.deliver(page("a5", page(FERRY_HEADLINE, FERRY)).build());
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void everythingThatNamedItFollows() {
        Story five = run.last(STORY_CURRENT);
        assertThat(five.getArticleCount()).isEqualTo(5);
        String central = five.getMembers().stream()
                .filter(member -> member.getHeadline().equals(five.getHeadline()))
                .findFirst()
                .orElseThrow()
                .getArticleId();
        Map<String, ArticleLinks> links = new TreeMap<>();
        follow(ARTICLE_LINKED, links);
        assertThat(links.values()).anyMatch(own -> leadsTo(own, central));
        Map<String, EnrichedArticle> articles = new TreeMap<>();
        follow(ARTICLE_ENRICHED, articles);
        run.values(STORY_CHANGED);

        run.deliver(RawArticles.kill(central));

        Story four = run.last(STORY_CURRENT);
        assertThat(four.getStoryId()).isEqualTo(five.getStoryId());
        assertThat(four.getVersion()).isGreaterThan(five.getVersion());
        assertThat(four.getArticleCount()).isEqualTo(4);
        assertThat(four.getMembers()).extracting(StoryMember::getArticleId).doesNotContain(central);
        assertThat(four.getMembers()).extracting(StoryMember::getHeadline).contains(four.getHeadline());
        List<StoryChange> changes = run.values(STORY_CHANGED);
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).getChange()).isEqualTo("left");
        assertThat(changes.get(0).getArticleId()).isEqualTo(central);
        follow(ARTICLE_LINKED, links);
        assertThat(links).hasSize(5);
        assertThat(links.get(central).getLinks()).isEmpty();
        assertThat(links.get(central).getStoryId()).isNull();
        assertThat(links.values()).noneMatch(own -> leadsTo(own, central));
        follow(ARTICLE_ENRICHED, articles);
        assertThat(articles.get(central).getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(articles.get(central).getStory()).isNull();
        List<EnrichedArticle> others = new ArrayList<>(articles.values());
        others.remove(articles.get(central));
        assertThat(others).hasSize(4).allSatisfy(other -> {
            assertThat(other.getStory().getStoryId()).isEqualTo(four.getStoryId());
            assertThat(other.getStory().getDuplicateOf()).isNull();
        });
    }

    private static boolean leadsTo(ArticleLinks links, String articleId) {
        return links.getLinks().stream().map(ArticleLink::getArticleId).anyMatch(articleId::equals);
    }

    private <V extends SpecificRecord> void follow(NewsTopic<V> topic, Map<String, V> latest) {
        run.records(topic).forEach(record -> latest.put(record.key(), record.value()));
    }
}
