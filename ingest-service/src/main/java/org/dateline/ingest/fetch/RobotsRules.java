package org.dateline.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of one robots.txt for us; they are read by crawler-commons. Immutable. */
final class RobotsRules {

    /** Where there is no robots.txt. */
    static final RobotsRules ALLOW_ALL =
            new RobotsRules(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));

    /** The product token of our User-Agent, in lower case. */
    private static final String AGENT = "dateline";

    /** RFC 9309, section 2.5: at least this much is read. */
    private static final int MOST_BYTES = 500 * 1024;

    /** Crawler-commons takes a longer delay for a prohibition; we are told, and decide. */
    private static final long LONGEST_DELAY_MS = Duration.ofDays(1).toMillis();

    private final BaseRobotRules rules;

    private RobotsRules(BaseRobotRules rules) {
        this.rules = rules;
    }

    /** Reads a robots.txt, whatever it is; what is beyond the cap is not read. */
    static RobotsRules parse(URI address, byte[] content) {
        // A parser counts its warnings: one for each file.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY_MS, 0);
        byte[] head = content.length > MOST_BYTES ? wholeLines(content) : content;
        return new RobotsRules(parser.parseContent(address.toString(), head, "text/plain", List.of(AGENT)));
    }

    boolean allows(String address) {
        return rules.isAllowed(address);
    }

    @Nullable
    Duration crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis > 0 ? Duration.ofMillis(millis) : null;
    }

    /** A rule that is cut would be another rule. */
    private static byte[] wholeLines(byte[] content) {
        int end = MOST_BYTES;
        while (end > 0 && content[end - 1] != '\n' && content[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(content, end);
    }
}
