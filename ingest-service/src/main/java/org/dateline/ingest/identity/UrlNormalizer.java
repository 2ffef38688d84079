package org.dateline.ingest.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings the twins of an address to one form: scheme, {@code www.}, mobile and AMP hosts, ports, tracking parameters, order of
 * parameters, fragments, index pages, slashes at the end, percent-encoding (RFC 3986, section 6.2.2). The form is a key, not
 * an address to fetch. Conservative: what might be another article stays another. Immutable; safe for many threads.
 */
public final class UrlNormalizer {

    private static final int MAX_LENGTH = 8_192;
    private static final Set<String> INDEX_PAGES = Set.of(
            "index.html",
            "index.htm",
            "index.php",
            "index.shtml",
            "index.jsp",
            "index.asp",
            "index.aspx",
            "default.asp",
            "default.aspx");
    private static final Pattern SESSION = Pattern.compile("(?i);(?:jsessionid|phpsessid|sid)=[^/?;]{0,200}");
    private static final Set<String> AMP_VALUES = Set.of("", "1", "true", "amp");

    private final TrackingParameters tracking;

    public UrlNormalizer(TrackingParameters tracking) {
        this.tracking = tracking;
    }

    /** The normalized form; empty where it is no http(s) address with a host. */
    public Optional<String> normalize(String address) {
        return HttpAddress.parse(clip(address)).map(this::normalize);
    }

    /** Whether two addresses are of one site: one host lies within the other's domain, {@code www} and mobile hosts aside. */
    public boolean sameSite(String one, String other) {
        Optional<String> first = HttpAddress.parse(clip(one)).map(address -> Hosts.site(address.host()));
        Optional<String> second = HttpAddress.parse(clip(other)).map(address -> Hosts.site(address.host()));
        return first.isPresent() && second.isPresent() && isWithin(first.get(), second.get());
    }

    /** Whether an address is a site's front page, which identifies no article. */
    public boolean isFrontPage(String address) {
        return HttpAddress.parse(clip(address))
                .filter(parsed -> path(parsed.path(), false).isEmpty()
                        && query(parsed.query()).isEmpty()
                        && parsed.hashbang().isEmpty())
                .isPresent();
    }

    private String normalize(HttpAddress address) {
        List<String> query = query(address.query());
        String path = path(address.path(), !query.isEmpty());
        StringBuilder url = new StringBuilder("https://").append(Hosts.plain(address.host()));
        if (!address.port().isEmpty()) {
            url.append(':').append(address.port());
        }
        url.append(path);
        if (!query.isEmpty()) {
            url.append('?').append(String.join("&", query));
        }
        return url.append(address.hashbang()).toString();
    }

    private static boolean isWithin(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }

    private List<String> query(String query) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.replace("&amp;", "&").split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            if (!parameter.isEmpty() && !tracking.contains(name) && !isAmpSwitch(name, value)) {
                kept.add(PercentEncoding.normalize(parameter));
            }
        }
        kept.sort(String::compareTo);
        return kept;
    }

    private static boolean isAmpSwitch(String name, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amp" -> AMP_VALUES.contains(lower);
            case "outputtype" -> lower.equals("amp");
            default -> false;
        };
    }

    private static String path(String raw, boolean hasQuery) {
        String path = SESSION.matcher(PercentEncoding.normalize(raw)).replaceAll("");
        List<String> segments = new ArrayList<>();
        for (String segment : Arrays.asList(path.split("/", -1))) {
            if (segment.equals("..")) {
                if (segments.size() > 1) {
                    segments.remove(segments.size() - 1);
                }
            } else if (!segment.equals(".")) {
                segments.add(segment);
            }
        }
        dropEmptyEnd(segments);
        String last = segments.isEmpty() ? "" : segments.get(segments.size() - 1);
        if (!hasQuery && INDEX_PAGES.contains(last.toLowerCase(Locale.ROOT))) {
            segments.remove(segments.size() - 1);
        } else if (last.equals("amp") && segments.size() > 2) {
            segments.remove(segments.size() - 1);
        } else if (last.endsWith(".amp") && last.length() > 4) {
            segments.set(segments.size() - 1, last.substring(0, last.length() - 4));
        } else if (last.endsWith(".amp.html")) {
            segments.set(segments.size() - 1, last.substring(0, last.length() - 9) + ".html");
        }
        dropEmptyEnd(segments);
        return String.join("/", segments);
    }

    private static void dropEmptyEnd(List<String> segments) {
        while (!segments.isEmpty() && segments.get(segments.size() - 1).isEmpty()) {
            segments.remove(segments.size() - 1);
        }
        if (!segments.isEmpty() && !segments.get(0).isEmpty()) {
            segments.add(0, "");
        }
    }

    private static String clip(String address) {
        return address.length() > MAX_LENGTH ? address.substring(0, MAX_LENGTH) : address;
    }
}
