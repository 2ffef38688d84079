package org.dateline.standalone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.entity.EntityType;
import org.dateline.enrich.entity.Mention;
import org.dateline.enrich.mediatopic.MediaTopic;
import picocli.CommandLine.Help.Ansi;

/** Prints a text with its entities marked, and what made them. Immutable. */
final class Explanation {
    private static final String END = "\u001B[0m";
    private static final String DIM = "\u001B[2m";

    private final boolean colored;

    private record Mark(Mention mention, EntityType type, int number) {}

    Explanation(Ansi ansi) {
        this.colored = ansi.enabled();
    }

    /**
     * Prints one article.
     *
     * @param entities most salient first; their mentions do not overlap
     */
    void print(String headline, String text, String language, List<Entity> entities, PrintWriter out) {
        out.println(headline.isEmpty() ? "(no headline)" : headline);
        out.println(dim("language " + language));
        out.println();
        out.println(marked(text, entities));
        out.println();
        int number = 0;
        for (Entity entity : entities) {
            number++;
            out.printf(
                    Locale.ROOT,
                    "%3d %s  %s  %s  salience %.2f%n",
                    number,
                    colored(entity.type().name(), entity.type()),
                    entity.name(),
                    identity(entity),
                    entity.salience());
            madeBy(entity).forEach((why, surfaces) -> out.println("      " + why + ": " + String.join(", ", surfaces)));
        }
        out.println();
    }

    /** Prints an article's topics, surest first. */
    void print(List<MediaTopic> topics, PrintWriter out) {
        for (MediaTopic topic : topics) {
            out.printf(
                    Locale.ROOT,
                    "%.2f  %s  %s  by %s %s%n",
                    topic.confidence(),
                    topic.qcode(),
                    topic.name(),
                    topic.assertedBy().name().toLowerCase(Locale.ROOT),
                    topic.madeByVersion());
            if (!topic.evidence().isEmpty()) {
                out.println("      "
                        + topic.evidence().stream()
                                .map(word -> String.format(
                                        Locale.ROOT, "%s (%.1f)", word.term().replace('\n', ' '), word.weight()))
                                .collect(Collectors.joining(", ")));
            }
        }
        out.println();
    }

    private static String identity(Entity entity) {
        return entity.wikidata() == null
                ? entity.entityId() + " (no Wikidata id)"
                : String.format(Locale.ROOT, "%s (%.2f)", entity.wikidata(), entity.linkConfidence());
    }

    /** What made the mentions, and what they look like with their confidence, in text order. */
    private static Map<String, List<String>> madeBy(Entity entity) {
        Map<String, List<String>> made = new LinkedHashMap<>();
        for (Mention mention : entity.mentions()) {
            made.computeIfAbsent(mention.madeBy() + " " + mention.madeByVersion(), why -> new ArrayList<>())
                    .add(String.format(
                            Locale.ROOT,
                            "\"%s\" at %d (%.2f)",
                            mention.surface().replace('\n', ' '),
                            mention.start(),
                            mention.confidence()));
        }
        return made;
    }

    private String marked(String text, List<Entity> entities) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++) {
            for (Mention mention : entities.get(i).mentions()) {
                marks.add(new Mark(mention, entities.get(i).type(), i + 1));
            }
        }
        marks.sort(Comparator.comparingInt(mark -> mark.mention().start()));
        StringBuilder marked = new StringBuilder(text.length() * 2);
        int at = 0;
        for (Mark mark : marks) {
            marked.append(text, at, mark.mention().start());
            String name = mark.mention().surface();
            marked.append(colored ? colored(name, mark.type()) : "[" + name + "]")
                    .append(dim(String.valueOf(mark.number())));
            at = mark.mention().end();
        }
        return marked.append(text, at, text.length()).toString();
    }

    private String colored(String text, EntityType type) {
        int code = switch (type) {
            case PERSON -> 32;
            case ORG -> 34;
            case LOC -> 33;
            case NATIONALITY -> 36;
            case EVENT, WORK, LAW -> 35;
        };
        return colored ? "\u001B[1;" + code + "m" + text + END : text;
    }

    private String dim(String text) {
        return colored ? DIM + text + END : text;
    }
}
