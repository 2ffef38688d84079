package org.dateline.ingest.source.feed;

import static org.dateline.ingest.source.feed.BrokenFeed.BRIDGE;
import static org.dateline.ingest.source.feed.BrokenFeed.FAIR;
import static org.dateline.ingest.source.feed.BrokenFeed.FERRY;
import static org.dateline.ingest.source.feed.BrokenFeed.broken;

import java.util.stream.Stream;

/** JSON Feed, broken. */
final class BrokenJson {

    private static final String OPEN =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Harbor Post\",\n\"items\":[\n";
    private static final String A = item(FERRY, 1);
    private static final String B = item(BRIDGE, 2);
    private static final String C = item(FAIR, 3);
    private static final String ALL = OPEN + A + ",\n" + B + ",\n" + C + "]}";

    private BrokenJson() {}

    private static String item(String headline, int number) {
        return "{\"id\":\"hp-" + number + "\",\"url\":\"https://post.example/" + number + "\",\"title\":\"" + headline
                + "\",\"content_text\":\"Text " + number + ".\"}";
    }

    static Stream<BrokenFeed> feeds() {
        return Stream.of(
                broken("commas at the end", "json", OPEN + A + "," + B + "," + C.replace("}", ",}") + ",],}"),
                broken("comments", "json", ALL.replace(",\n", ", // next\n").replace("[", "[/* all */")),
                broken("single quotes", "json", ALL.replace('"', '\'')),
                broken(
                        "names without quotes",
                        "json",
                        ALL.replace("\"id\"", "id").replace("\"title\"", "title")),
                broken("a byte order mark", "json", "\uFEFF" + ALL),
                broken("a line break in a string", "json", ALL.replace("Text 2.", "Text\n\t2.")),
                broken("a backslash that escapes nothing", "json", ALL.replace("Text 2.", "Text\\-2.")),
                broken(
                        "half an escape",
                        "json",
                        OPEN + A + "," + B + "," + C + "," + A.replace("Text", "Te\\u12") + "]}"),
                broken("numbers for ids", "json", ALL.replace("\"hp-2\"", "2")),
                broken("a value that is missing", "json", ALL.replace("\"id\":\"hp-2\",", "\"id\":null,\"tags\":[,],")),
                broken("a comma that is missing", "json", OPEN + A + "," + B + "," + C + A + "]}"),
                broken(
                        "cut in an item",
                        "json",
                        OPEN + A + "," + B + "," + C + ",{\"id\":\"hp-4\",\"tit",
                        FERRY,
                        BRIDGE,
                        FAIR,
                        "null"),
                broken("cut after an item", "json", OPEN + A + "," + B + "," + C),
                broken("cut in a string", "json", OPEN + A + "," + B + "," + C + ",{\"title\":\"So th"),
                broken("text after the end", "json", ALL + "\n<!-- 0.2 s -->"),
                broken("a warning before the start", "json", "Warning: cannot modify header\n" + ALL),
                broken("a guard before the start", "json", ")]}',\n" + ALL),
                broken("the call of a function", "json", "callback(" + ALL + ");"),
                broken(
                        "a value that is no number",
                        "json",
                        ALL.replace("\"title\":\"Har", "\"ttl\":NaN,\"title\":\"Har")),
                broken("items of other types", "json", OPEN + "null,1,\"x\"," + A + "," + B + "," + C + "]}"),
                broken("no version", "json", ALL.replace("\"version\":\"https://jsonfeed.org/version/1.1\",", "")));
    }
}
