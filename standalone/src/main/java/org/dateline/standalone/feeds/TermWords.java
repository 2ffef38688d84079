package org.dateline.standalone.feeds;

import java.time.Duration;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.ingest.identity.IdentityPolicy;

/** Reads the terms of a subscription as people write them. All throw {@link IllegalArgumentException} saying why. Stateless. */
public final class TermWords {

    private static final Pattern TIME = Pattern.compile("([0-9]{1,9})([smhd]?)");
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int NAME_LENGTH = 500;

    private TermWords() {}

    /** Seconds, or a number with s, m, h or d; {@code auto} and 0 for an interval that the service adapts. */
    public static Duration interval(String word) {
        String time = word.strip().toLowerCase(Locale.ROOT);
        if (time.equals("auto")) {
            return Duration.ZERO;
        }
        Matcher matcher = TIME.matcher(time);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + word + "' is no interval; write seconds, or 90s, 5m, 1h, 1d, or auto");
        }
        long number = Long.parseLong(matcher.group(1));
        Duration interval = switch (matcher.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofSeconds(number);
        };
        if (interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("'" + word + "' is more than " + LONGEST.toDays() + " days");
        }
        return interval;
    }

    /** An IANA zone; empty for none. */
    public static String zone(String word) {
        String zone = word.strip();
        Set<String> known = ZoneId.getAvailableZoneIds();
        if (zone.isEmpty() || known.contains(zone)) {
            return zone;
        }
        String wanted = zone.toLowerCase(Locale.ROOT).replace(' ', '_');
        String near = new TreeSet<>(known)
                .stream()
                        .filter(id -> {
                            String lower = id.toLowerCase(Locale.ROOT);
                            return lower.equals(wanted) || lower.endsWith("/" + wanted);
                        })
                        .limit(3)
                        .collect(Collectors.joining(", "));
        throw new IllegalArgumentException("'" + word + "' is no IANA zone"
                + (near.isEmpty() ? ", such as Europe/Berlin" : "; did you mean " + near + "?"));
    }

    /** A BCP 47 tag, in its usual form; empty for none. */
    public static String language(String word) {
        String tag = word.strip().replace('_', '-');
        if (tag.isEmpty()) {
            return "";
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            // Longer ones are reserved (RFC 5646, section 2.2.1): a word like "english" is no tag.
            if (!locale.getLanguage().isEmpty() && locale.getLanguage().length() <= 3) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException noTag) {
            throw new IllegalArgumentException(noLanguage(word), noTag);
        }
        throw new IllegalArgumentException(noLanguage(word));
    }

    /** A policy by its code. */
    public static IdentityPolicy identity(String word) {
        for (IdentityPolicy policy : IdentityPolicy.values()) {
            if (code(policy).equals(word.strip().toLowerCase(Locale.ROOT))) {
                return policy;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is none of auto, guid, link, canonical, url");
    }

    /** The code of a policy. */
    public static String code(IdentityPolicy policy) {
        return policy.name().toLowerCase(Locale.ROOT);
    }

    /** Yes or no. */
    public static boolean flag(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'" + word + "' is neither true nor false");
        };
    }

    /** A name on one line, without what cannot be seen; empty for none. */
    public static String name(String words) {
        StringBuilder name = new StringBuilder();
        words.codePoints().forEach(c -> {
            boolean blank = Character.isWhitespace(c) || Character.isISOControl(c);
            boolean storable = c != 0xFFFE && c != 0xFFFF && Character.getType(c) != Character.SURROGATE;
            if (blank && name.length() > 0 && name.charAt(name.length() - 1) != ' ') {
                name.append(' ');
            } else if (!blank && storable) {
                name.appendCodePoint(c);
            }
        });
        String clean = name.toString().strip();
        return clean.codePointCount(0, clean.length()) <= NAME_LENGTH
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, NAME_LENGTH)).strip();
    }

    private static String noLanguage(String word) {
        return "'" + word + "' is no BCP 47 language, such as en or pt-BR";
    }
}
