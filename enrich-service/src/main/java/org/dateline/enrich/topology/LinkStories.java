package org.dateline.enrich.topology;

import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.story.ArticleLinks;
import org.dateline.enrich.story.LinkableArticle;
import org.dateline.enrich.story.Story;
import org.dateline.enrich.story.StoryChange;
import org.dateline.enrich.story.StoryLinker;
import org.dateline.enrich.story.StoryOutcome;
import org.dateline.enrich.topology.serde.StoryIndexCodec;
import org.jspecify.annotations.Nullable;

/** The single writer of a language's stories: links or takes away one article at a time, and publishes what it decided. */
final class LinkStories implements Processor<String, StoryRequest, String, StoryOutput> {

    private final StoryLinker linker;
    private final StoryIndexCodec codec;
    private @Nullable ProcessorContext<String, StoryOutput> context;
    private @Nullable StreamsStoryIndex index;

    LinkStories(StoryLinker linker, StoryIndexCodec codec) {
        this.linker = linker;
        this.codec = codec;
    }

    @Override
    public void init(ProcessorContext<String, StoryOutput> processorContext) {
        context = processorContext;
        KeyValueStore<String, byte[]> store = processorContext.getStateStore(NodeNames.STORY_INDEX);
        index = new StreamsStoryIndex(store, codec);
    }

    @Override
    public void process(Record<String, StoryRequest> record) {
        StoryRequest request = record.value();
        LinkableArticle article = request.article();
        if (article == null) {
            remove(record, request);
            return;
        }
        publish(record, linker.link(article, Initialized.of(index)));
    }

    private void remove(Record<String, StoryRequest> record, StoryRequest request) {
        StoryOutcome outcome = linker.remove(
                request.language(),
                request.articleId(),
                request.version(),
                request.at(),
                request.reason() == null ? "" : request.reason(),
                Initialized.of(index));
        publish(record, outcome);
        if (request.reissue()) {
            ArticleLinks none = new ArticleLinks(request.articleId(), request.version(), null, List.of(), request.at());
            forward(record, request.articleId(), new StoryOutput.Linked(none, request.traceparent()));
            forward(
                    record,
                    request.articleId(),
                    new StoryOutput.Assigned(request.articleId(), request.version(), null, request.at()));
        }
    }

    private void publish(Record<String, StoryRequest> record, StoryOutcome outcome) {
        String traceparent = record.value().traceparent();
        for (StoryChange change : outcome.changes()) {
            forward(record, change.storyId(), new StoryOutput.Changed(change, traceparent));
        }
        for (Story story : outcome.stories()) {
            forward(record, story.storyId(), new StoryOutput.Current(story, traceparent));
        }
        for (ArticleLinks links : outcome.links()) {
            forward(record, links.articleId(), new StoryOutput.Linked(links, traceparent));
        }
        for (StoryOutcome.Assignment assignment : outcome.assignments()) {
            forward(
                    record,
                    assignment.articleId(),
                    new StoryOutput.Assigned(
                            assignment.articleId(),
                            assignment.version(),
                            assignment.story(),
                            record.value().at()));
        }
    }

    private void forward(Record<String, StoryRequest> record, String key, StoryOutput output) {
        Initialized.of(context).forward(record.withKey(key).withValue(output));
    }
}
