package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.EntityType.ORG;
import static org.dateline.enrich.entity.EntityType.PERSON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.entity.EntityLinker.Link;
import org.jspecify.annotations.Nullable;

/**
 * Joins the mentions of one thing: what links to one entry, what is written alike, family names with the full name, organizations with and
 * without their legal form, acronyms with the name that introduced them.
 */
final class EntityGrouping {
    private final TokenizedText text;
    private final Set<String> namedInFull = new HashSet<>();
    private final PersonNames personNames;
    private final Set<String> sportWords;

    EntityGrouping(TokenizedText text, PersonNames personNames, Set<String> sportWords) {
        this.text = text;
        this.sportWords = sportWords;
        this.personNames = personNames;
    }

    /** Drafts in the order of their first mention; mentions in text order. */
    List<EntityDraft> group(List<Candidate> candidates) {
        EntityLinker linker = new EntityLinker(text, candidates, new OtherMeanings(text, sportWords, candidates));
        List<Link> links = new ArrayList<>();
        Map<String, String> fullNames = new HashMap<>();
        for (Candidate candidate : candidates) {
            Link link = linker.link(candidate);
            links.add(link);
            if (!link.meansAnother()) {
                learn(candidate, link, fullNames);
            }
        }
        Map<String, EntityDraft> drafts = new LinkedHashMap<>();
        Map<String, GazetteerEntry> entries = new HashMap<>();
        for (Link link : links) {
            if (link.entry() != null) {
                entries.put(link.entry().entityId(), link.entry());
            }
        }
        @Nullable String previous = null;
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            String key = key(candidate, links.get(i), fullNames);
            if (previous != null && isIntroduced(candidates.get(i - 1), candidate)) {
                fullNames.put(shortKey(candidate.type(), text.folded(candidate.first())), previous);
                key = links.get(i).entry() == null ? previous : key;
            }
            GazetteerEntry entry = entries.get(key);
            EntityType type = entry == null ? candidate.type() : entry.type();
            drafts.computeIfAbsent(key, k -> new EntityDraft(type, entry))
                    .add(mention(candidate, links.get(i)), links.get(i).confidence());
            previous = key;
        }
        return new ArrayList<>(drafts.values());
    }

    /** Remembers how this name may be shortened; the first to use a short form keeps it. */
    private void learn(Candidate candidate, Link link, Map<String, String> fullNames) {
        String key = link.entry() == null ? nameKey(candidate) : link.entry().entityId();
        if (candidate.type() == PERSON) {
            String family = personNames.shortForm(text, candidate);
            if (family != null) {
                fullNames.putIfAbsent(shortKey(PERSON, family), key);
                namedInFull.add(key);
            }
        }
        if (link.entry() != null || candidate.end() - candidate.first() > 1) {
            fullNames.putIfAbsent(nameKey(candidate), key);
        }
        if (candidate.type() == ORG) {
            String plain = withoutLegalForm(nameKey(candidate));
            fullNames.putIfAbsent(plain, key);
        }
    }

    private String key(Candidate candidate, Link link, Map<String, String> fullNames) {
        String name = nameKey(candidate);
        if (link.meansAnother()) {
            return name;
        }
        if (candidate.end() - candidate.first() == 1 && candidate.type() == PERSON) {
            String full = fullNames.get(shortKey(PERSON, text.folded(candidate.first())));
            if (full != null
                    && (link.entry() == null
                            || !namedInFull.contains(link.entry().entityId()))) {
                return full;
            }
        }
        if (link.entry() != null) {
            return link.entry().entityId();
        }
        String known = fullNames.get(candidate.type() == ORG ? withoutLegalForm(name) : name);
        if (known != null) {
            return known;
        }
        String acronym = fullNames.get(shortKey(candidate.type(), text.folded(candidate.first())));
        return acronym != null && candidate.end() - candidate.first() == 1 ? acronym : name;
    }

    /** The second stands in brackets right after the first and is written in capitals. */
    private boolean isIntroduced(Candidate longForm, Candidate acronym) {
        return acronym.first() == longForm.end() + 1
                && acronym.end() - acronym.first() == 1
                && text.isChar(longForm.end(), '(')
                && text.isChar(acronym.end(), ')')
                && text.is(acronym.first(), TokenizedText.ALL_CAPS)
                && longForm.type() == acronym.type();
    }

    private Mention mention(Candidate candidate, Link link) {
        int start = text.start(candidate.first());
        int end = text.end(candidate.end() - 1);
        String madeBy = link.entry() == null
                ? candidate.madeBy()
                : "gazetteer:" + link.entry().entityId();
        return new Mention(
                start, end, text.text.substring(start, end), madeBy, candidate.version(), candidate.strength());
    }

    private String nameKey(Candidate candidate) {
        return Folding.idOf(candidate.type(), text.surface(candidate.first(), candidate.end()));
    }

    private static String shortKey(EntityType type, String word) {
        return "short " + type + " " + word;
    }

    private static String withoutLegalForm(String key) {
        int dash = key.lastIndexOf('-');
        if (dash < 0) {
            return key;
        }
        return switch (key.substring(dash + 1)) {
            case "inc",
                    "corp",
                    "corporation",
                    "co",
                    "company",
                    "ltd",
                    "limited",
                    "llc",
                    "plc",
                    "ag",
                    "gmbh",
                    "sa",
                    "spa",
                    "nv",
                    "group",
                    "holdings" -> key.substring(0, dash);
            default -> key;
        };
    }
}
