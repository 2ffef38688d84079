package org.dateline.standalone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.dateline.enrich.entity.Alias;
import org.dateline.enrich.entity.EntityType;
import org.dateline.enrich.entity.GazetteerEdit;
import org.dateline.enrich.entity.GazetteerEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an entity known, or changes what is known of it. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes an entity known by name, or changes what is known of it. What you do not say of one that is known"
                    + " stays as it is; aliases are added to those it has.",
            "A name is found where every word that begins with a capital here does so in the text. '=ACME' is found only"
                    + " as it is written, 'Akme@de' only in German texts."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:known", "1:Kafka or the registry is away", "2:wrong usage; nothing was changed"})
final class GazetteerAddCommand implements Callable<Integer> {

    private static final Pattern QID = Pattern.compile("Q[1-9][0-9]{0,11}");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}:._-]{0,199}");
    private static final float PRIOR = 0.5f;
    private static final String OPERATOR = "operator";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Name for people; it is looked for in texts too.")
    private String name = "";

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "${COMPLETION-CANDIDATES}. Needed for one that is not known yet.")
    private @Nullable EntityType type;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description =
                    "Wikidata id, or one of your own. Default: that of the known entity of this name, else one made of type"
                            + " and name, as unknown names get it too.")
    private @Nullable String id;

    @Option(names = "--alias", paramLabel = "ALIAS", description = "Another name; may be repeated.")
    private List<String> aliases = List.of();

    @Option(names = "--drop-alias", paramLabel = "ALIAS", description = "A name that is not looked for any more.")
    private List<String> dropped = List.of();

    @Option(
            names = "--prior",
            paramLabel = "P",
            description = "How well known it is, 0 to 1: decides between entities of one name. Default: 0.5.")
    private @Nullable Float prior;

    @Option(
            names = "--context",
            paramLabel = "WORD",
            split = ",",
            description = "Words of articles that mean this one, where the name has several meanings.")
    private List<String> context = List.of();

    @Option(names = "--country", paramLabel = "QID", description = "Wikidata id of its country.")
    private @Nullable String country;

    @Mixin
    private GazetteerOptions gazetteer = new GazetteerOptions();

    @Override
    public Integer call() {
        if (name.isBlank()) {
            throw new ParameterException(spec.commandLine(), "NAME is empty.");
        }
        if (id != null && !ID.matcher(id).matches()) {
            throw new ParameterException(spec.commandLine(), "--id: '" + id + "' has characters that no id has.");
        }
        if (prior != null && !(prior >= 0 && prior <= 1)) {
            throw new ParameterException(spec.commandLine(), "--prior: " + prior + " is not between 0 and 1.");
        }
        if (country != null && !country.isEmpty() && !QID.matcher(country).matches()) {
            throw new ParameterException(
                    spec.commandLine(), "--country: '" + country + "' is no Wikidata id, such as Q183.");
        }
        return gazetteer.run(spec.commandLine().getErr(), this::add);
    }

    private int add(GazetteerOptions.Known known) {
        PrintWriter out = spec.commandLine().getOut();
        GazetteerEntry before = before(known);
        GazetteerEntry entry = changed(before);
        GazetteerEdit edit = known.edit(entry.entityId());
        boolean withdrawn = edit != null && edit.withdrawn();
        if (entry.equals(before) && !withdrawn) {
            out.println("unchanged  " + line(entry));
        } else {
            known.put(saidByOperator(entry), false);
            out.println((before == null || withdrawn ? "added      " : "changed    ") + line(entry));
        }
        out.flush();
        return 0;
    }

    private @Nullable GazetteerEntry before(GazetteerOptions.Known known) {
        if (id != null) {
            GazetteerEdit edit = known.edit(id);
            return edit != null ? edit.entry() : known.shipped(id);
        }
        List<GazetteerEntry> same = known.find(name).stream()
                .filter(entry -> entry.name().equalsIgnoreCase(name) && (type == null || entry.type() == type))
                .toList();
        if (same.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + name + "' is the name of several; say which with --id: "
                            + String.join(
                                    ", ",
                                    same.stream().map(GazetteerEntry::entityId).toList()));
        }
        return same.isEmpty() ? null : same.get(0);
    }

    private GazetteerEntry changed(@Nullable GazetteerEntry before) {
        EntityType kind = type != null ? type : before == null ? null : before.type();
        if (kind == null) {
            throw new ParameterException(
                    spec.commandLine(), "'" + name + "' is not known yet: say what it is with --type.");
        }
        String entityId = id != null ? id : before != null ? before.entityId() : GazetteerEntry.ownId(kind, name);
        return new GazetteerEntry(
                entityId,
                name,
                kind,
                QID.matcher(entityId).matches() ? entityId : null,
                aliases(before),
                prior != null ? prior : before != null ? before.prior() : PRIOR,
                context.isEmpty() && before != null
                        ? before.contextTerms()
                        : context.stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .toList(),
                country != null ? country : before != null ? before.country() : "",
                before != null ? before.provenance() : OPERATOR);
    }

    /** An import never takes the place of what an operator said. */
    private static GazetteerEntry saidByOperator(GazetteerEntry entry) {
        String source = entry.provenance();
        return source.startsWith(OPERATOR)
                ? entry
                : new GazetteerEntry(
                        entry.entityId(),
                        entry.name(),
                        entry.type(),
                        entry.wikidata(),
                        entry.aliases(),
                        entry.prior(),
                        entry.contextTerms(),
                        entry.country(),
                        OPERATOR + ", " + source);
    }

    private List<Alias> aliases(@Nullable GazetteerEntry before) {
        Set<Alias> all = new LinkedHashSet<>(before == null ? List.of() : before.aliases());
        for (String alias : aliases) {
            all.add(parsed("--alias", alias));
        }
        for (String alias : dropped) {
            if (!all.remove(parsed("--drop-alias", alias))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--drop-alias: '" + alias + "' is none of its aliases: "
                                + String.join(
                                        ", ", all.stream().map(Alias::written).toList()));
            }
        }
        return new ArrayList<>(all);
    }

    private Alias parsed(String option, String alias) {
        try {
            return Alias.parse(alias);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
        }
    }

    private static String line(GazetteerEntry entry) {
        return entry.entityId() + "  " + entry.name() + "  " + entry.type();
    }
}
