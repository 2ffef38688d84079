package org.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.identity.IdentityPolicy;
import org.dateline.ingest.schedule.FailureClass;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.PageRequest;
import org.dateline.ingest.schedule.PageState;
import org.dateline.ingest.schedule.SeenItem;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.ingest.source.CharsetProvenance;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.Fetch;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.Source;
import org.dateline.ingest.source.SourceItem;
import org.dateline.schema.ContractSchemas;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a service remembers on its topics is what it knew: whoever goes on, goes on with all of it. */
class RememberedTest {

    private static final Instant AT = Instant.parse("2026-03-02T06:00:00.123Z");

    private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final NewsSerdes serdes = new NewsSerdes(registry);

    @BeforeEach
    void register() throws IOException, io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException {
        for (var topic : List.of(
                NewsTopics.FEED_SUBSCRIBED, NewsTopics.FEED_STATE, NewsTopics.PAGE_REQUESTED, NewsTopics.PAGE_STATE)) {
            registry.register(topic.subject(), ContractSchemas.of(topic.valueType()));
        }
    }

    @Test
    void subscriptions() {
        RecordCodec<Subscription, ?> codec = new RecordCodec<>(
                serdes, NewsTopics.FEED_SUBSCRIBED, FeedMapper::subscription, FeedMapper::subscription);
        for (IdentityPolicy policy : IdentityPolicy.values()) {
            Subscription feed = new Subscription(
                    "post.example/rss",
                    "https://post.example/rss",
                    "Post",
                    Duration.ofMinutes(3),
                    "Asia/Dhaka",
                    "bn",
                    policy,
                    true,
                    false,
                    AT);
            assertThat(codec.decode(codec.encode(feed))).isEqualTo(feed);
        }
        Subscription plain = Subscription.to("a", "https://a.example/", AT);
        assertThat(codec.decode(codec.encode(plain))).isEqualTo(plain);
    }

    @Test
    void feedStates() {
        RecordCodec<FeedState, ?> codec =
                new RecordCodec<>(serdes, NewsTopics.FEED_STATE, FeedMapper::state, FeedMapper::state);
        FeedState fresh = FeedState.fresh("a", "https://a.example/");
        assertThat(codec.decode(codec.encode(fresh))).isEqualTo(fresh);
        for (FeedState.Status status : FeedState.Status.values()) {
            FeedState state = new FeedState(
                    "a",
                    "https://a.example/",
                    "https://b.example/",
                    new FeedState.Answer("W/\"é\"", "yesterday", "abc", AT, "rss 2.0", "A"),
                    new FeedState.Pace(AT, AT.plusSeconds(60), Duration.ofSeconds(60), AT),
                    new FeedState.Trouble(3, "HTTP 503", FailureClass.TEMPORARY, AT),
                    status,
                    new FeedState.Tally(7, 42, Map.of("bare-ampersand", 2L)),
                    new FeedState.Hub("https://hub.example/", "https://a.example/", AT),
                    List.of(new SeenItem("a1", "d1", AT), new SeenItem("a2", "d2", AT)));
            assertThat(codec.decode(codec.encode(state))).isEqualTo(state);
        }
    }

    @Test
    void pages() {
        PageMapper mapper = new PageMapper(new ContractMapper("1"));
        RecordCodec<PageRequest, ?> requests =
                new RecordCodec<>(serdes, NewsTopics.PAGE_REQUESTED, mapper::request, PageMapper::request);
        Source source = new Source("post.example/rss", "Post", "https://post.example/rss", Source.Kind.FEED);
        RawItem item = item(source);
        PageRequest request =
                new PageRequest("a1", "https://post.example/1", source, true, item, AT, IdentityPolicy.GUID);
        PageRequest decoded = requests.decode(requests.encode(request));
        assertThat(decoded).usingRecursiveComparison().isEqualTo(request);
        PageRequest watch =
                new PageRequest("a1", "https://post.example/1", source, false, null, AT, IdentityPolicy.AUTO);
        assertThat(requests.decode(requests.encode(watch))).isEqualTo(watch);

        RecordCodec<PageState, ?> states =
                new RecordCodec<>(serdes, NewsTopics.PAGE_STATE, PageMapper::state, PageMapper::state);
        for (PageState.Status status : PageState.Status.values()) {
            PageState state =
                    new PageState("a1", AT, AT, "\"e\"", "lm", "a9", "digest", 2, 1, "HTTP 500", AT, AT, status);
            assertThat(states.decode(states.encode(state))).isEqualTo(state);
        }
        PageState bare =
                new PageState("a1", AT, null, null, null, null, null, 0, 0, null, null, null, PageState.Status.WAITING);
        assertThat(states.decode(states.encode(bare))).isEqualTo(bare);
    }

    private static RawItem item(Source source) {
        SourceItem item = new SourceItem(
                PubStatus.WITHHELD,
                "embargo",
                "https://post.example/1",
                null,
                null,
                ContentFormat.HTML_FRAGMENT,
                "text/html",
                "windows-1252",
                CharsetProvenance.XML,
                "<p>x</p>".getBytes(StandardCharsets.UTF_8),
                new DeclaredBuilder()
                        .itemId("1")
                        .headline("H")
                        .summary("S")
                        .author("A")
                        .published("p")
                        .updated("u")
                        .embargoed("e")
                        .language("en")
                        .section("World")
                        .publisher("P")
                        .copyrightNotice("C")
                        .usageTerms("T")
                        .edNote("N")
                        .located("Dhaka")
                        .version("3")
                        .urgency(2)
                        .keyword("k")
                        .subject("medtop", "medtop:20000001", "n")
                        .image("https://post.example/1.jpg", "caption", "credit")
                        .build());
        Fetch fetch = new Fetch("https://post.example/rss", "https://post.example/rss", 200, "\"e\"", "lm", AT);
        return new RawItem("a1", List.of("url:x"), source, item, fetch, AT, Lane.LIVE, "Asia/Dhaka", null);
    }
}
