package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dateline.train.NameDocument;
import org.dateline.train.NameSpan;

/**
 * Writes results, tables and headings as news wires have them, with names from lists, so that the names are known. Deterministic by seed;
 * not thread-safe.
 */
final class WireText {
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "Jan", "February", "March", "April", "May", "June", "July", "Aug", "Sept", "October", "Nov", "December");
    private static final List<String> CLUB_TAILS =
            List.of("United", "City", "FC", "Rovers", "Wanderers", "County", "Athletic", "Town", "SC", "AC");
    private static final List<String> CLUB_HEADS =
            List.of("Dynamo", "Sporting", "Real", "Spartak", "Lokomotiv", "Olympique", "Inter", "Racing", "FC", "CSKA");
    private static final List<String> NICKNAMES = List.of(
            "Falcons",
            "Tigers",
            "Pilots",
            "Rangers",
            "Comets",
            "Knights",
            "Bulldogs",
            "Stars",
            "Hornets",
            "Sharks",
            "Cowboys",
            "Kings",
            "Warriors",
            "Blues",
            "Reds",
            "Eagles",
            "Pirates",
            "Wolves");

    private final NameLists names;
    private final Random random;
    private final List<List<String>> forms;
    private final StringBuilder text = new StringBuilder();
    private final List<NameSpan> spans = new ArrayList<>();

    WireText(NameLists names, long seed) {
        this.names = names;
        this.random = new Random(seed);
        this.forms = forms();
    }

    /** As many texts as asked for, each of a random form. */
    List<NameDocument> write(int count) {
        List<NameDocument> documents = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            text.setLength(0);
            spans.clear();
            for (String line : forms.get(random.nextInt(forms.size()))) {
                lines(line);
            }
            documents.add(new NameDocument("wire-" + i, text.toString(), spans));
        }
        return documents;
    }

    private void lines(String line) {
        if (line.startsWith("*")) {
            int times = 2 + random.nextInt(7);
            for (int i = 0; i < times; i++) {
                line(line.substring(1));
            }
        } else if (line.startsWith("?")) {
            if (random.nextBoolean()) {
                line(line.substring(1));
            }
        } else {
            line(line);
        }
    }

    private void line(String form) {
        int at = 0;
        while (at < form.length()) {
            char c = form.charAt(at);
            if (c == '{') {
                int end = form.indexOf('}', at);
                slot(form.substring(at + 1, end));
                at = end + 1;
            } else if (form.startsWith("%day", at)) {
                text.append(one(DAYS));
                at += 4;
            } else if (form.startsWith("%month", at)) {
                text.append(one(MONTHS));
                at += 6;
            } else {
                text.append(c == '#' ? (char) ('0' + random.nextInt(10)) : c);
                at++;
            }
        }
        text.append('\n');
    }

    private void slot(String slot) {
        boolean capitals = slot.endsWith("^");
        String name = switch (slot.charAt(0)) {
            case 'P' -> one(names.persons());
            case 'S' -> one(names.families());
            case 'I' -> (char) ('A' + random.nextInt(26)) + ". " + one(names.families());
            case 'C' -> one(names.countries());
            case 'L' -> one(names.places());
            case 'T' -> team();
            case 'N' -> one(names.places()) + " " + one(NICKNAMES);
            default -> one(names.organizations());
        };
        String type = switch (slot.charAt(0)) {
            case 'P', 'S', 'I' -> "PERSON";
            case 'C', 'L' -> "LOC";
            default -> "ORG";
        };
        String written = capitals ? name.toUpperCase(Locale.ROOT) : name;
        spans.add(new NameSpan(text.length(), text.length() + written.length(), type));
        text.append(written);
    }

    private String team() {
        int kind = random.nextInt(10);
        String place = one(names.places());
        return switch (kind) {
            case 0 -> place + " " + one(CLUB_TAILS);
            case 1 -> one(CLUB_HEADS) + " " + place;
            case 2, 3 -> one(names.families());
            case 4 -> one(names.organizations());
            default -> place;
        };
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<List<String>> forms() {
        List<List<String>> forms = new ArrayList<>();
        List<String> form = new ArrayList<>();
        for (String line : ListFile.lines("wire-forms.txt")) {
            if (!line.isEmpty()) {
                form.add(line);
            } else if (!form.isEmpty()) {
                forms.add(form);
                form = new ArrayList<>();
            }
        }
        if (!form.isEmpty()) {
            forms.add(form);
        }
        return forms;
    }
}
