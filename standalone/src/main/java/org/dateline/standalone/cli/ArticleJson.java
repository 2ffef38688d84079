package org.dateline.standalone.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.EditorialLink;
import org.dateline.enrich.article.Image;
import org.dateline.enrich.article.LiveUpdate;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.Normalization;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.entity.Mention;
import org.dateline.enrich.mediatopic.MediaTopic;
import org.dateline.enrich.text.Evidence;
import org.jspecify.annotations.Nullable;

/** Articles as the JSON lines that the pure chain prints. */
final class ArticleJson {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final ObjectMapper mapper = new ObjectMapper();

    /** A normalized article. */
    ObjectNode article(String id, Article article) {
        ObjectNode node = mapper.createObjectNode();
        node.put("id", id);
        node.put("url", article.uri());
        node.put("title", article.headline());
        texts(node, "alternativeHeadlines", article.alternativeHeadlines());
        node.put("text", article.text());
        node.put("byline", article.byline());
        texts(node, "authors", article.authors());
        node.put("agency", article.agency());
        node.put("located", article.located());
        node.put("section", article.section());
        node.put("publisher", article.publisher());
        time(node, "publishedAt", article.publishedAt());
        node.put("publishedAtMissing", article.publishedAtMissing());
        time(node, "modifiedAt", article.modifiedAt());
        node.put("language", article.language());
        node.put("languageConfidence", article.languageConfidence());
        node.put("completeness", wire(article.completeness()));
        node.put("status", wire(article.pubStatus()));
        node.put("copyrightNotice", article.copyrightNotice());
        texts(node, "keywords", article.keywords());
        ArrayNode images = node.putArray("images");
        for (Image image : article.images()) {
            images.addObject()
                    .put("uri", image.uri())
                    .put("caption", image.caption())
                    .put("credit", image.credit());
        }
        ArrayNode links = node.putArray("relatedLinks");
        for (EditorialLink link : article.relatedLinks()) {
            links.addObject()
                    .put("kind", wire(link.kind()))
                    .put("headline", link.headline())
                    .put("uri", link.uri());
        }
        if (!article.liveUpdates().isEmpty()) {
            ArrayNode updates = node.putArray("liveUpdates");
            for (LiveUpdate update : article.liveUpdates()) {
                ObjectNode item = updates.addObject();
                item.put("headline", update.headline());
                time(item, "publishedAt", update.publishedAt());
                item.put("start", update.start());
                item.put("end", update.end());
                item.put("newest", update.newest());
            }
        }
        node.put("textHash", article.textHash());
        return node;
    }

    /** A page that a rule refused, with what was found of it. */
    ObjectNode refused(String id, Normalization.Refused refused) {
        Article best = refused.best();
        ObjectNode node;
        if (best == null) {
            node = mapper.createObjectNode();
            node.put("id", id);
            node.put("text", "");
        } else {
            node = article(id, best);
        }
        node.put("rejected", refused.reason());
        node.put("rejectedDetail", refused.detail());
        return node;
    }

    /** Adds the tags to an article's node. */
    void tags(ObjectNode node, List<Entity> entities, List<MediaTopic> topics) {
        ArrayNode entityNodes = node.putArray("entities");
        for (Entity entity : entities) {
            ObjectNode item = entityNodes.addObject();
            item.put("id", entity.entityId());
            item.put("name", entity.name());
            item.put("type", entity.type().name());
            item.put("wikidata", entity.wikidata());
            item.put("salience", entity.salience());
            ArrayNode mentions = item.putArray("mentions");
            for (Mention mention : entity.mentions()) {
                mentions.addObject()
                        .put("start", mention.start())
                        .put("end", mention.end())
                        .put("text", mention.surface())
                        .put("madeBy", mention.madeBy())
                        .put("confidence", mention.confidence());
            }
        }
        ArrayNode topicNodes = node.putArray("topics");
        for (MediaTopic topic : topics) {
            ObjectNode item = topicNodes.addObject();
            item.put("id", topic.qcode());
            item.put("name", topic.name());
            item.put("confidence", topic.confidence());
            item.put("assertedBy", wire(topic.assertedBy()));
            ArrayNode evidence = item.putArray("evidence");
            for (Evidence term : topic.evidence()) {
                evidence.addObject().put("term", term.term()).put("weight", term.weight());
            }
        }
    }

    private static void texts(ObjectNode node, String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
    }

    /** In the publisher's own offset: the day as the page has it. */
    private static void time(ObjectNode node, String name, @Nullable NewsTime time) {
        node.put(name, time == null ? null : TIME.format(time.time()));
        if (time != null) {
            node.putObject(name + "Source")
                    .put("raw", time.raw())
                    .put("provenance", time.provenance())
                    .put("precision", wire(time.precision()))
                    .put("zone", wire(time.zoneProvenance()));
        }
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
