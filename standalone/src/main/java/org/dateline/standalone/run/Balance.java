package org.dateline.standalone.run;

import org.dateline.standalone.report.RunResult;

/**
 * Where the raw articles of a run are: every one of them has become a version, said nothing new, or was rejected or dead-lettered.
 *
 * @param raw raw articles that went in
 * @param unchanged re-deliveries that said nothing new, as the enrich service counted them
 */
public record Balance(long raw, long versions, long unchanged, long rejected, long deadLettered) {

    /** What has been added since an earlier reading of the same topics. */
    public static Balance since(RunResult before, RunResult now, long unchanged) {
        return new Balance(
                now.raw() - before.raw(),
                now.versions() - before.versions(),
                unchanged,
                now.rejectedInNormalize() - before.rejectedInNormalize(),
                now.deadLetters().size() - before.deadLetters().size());
    }

    /** Whether the counts add up. */
    public boolean holds() {
        return raw == versions + unchanged + rejected + deadLettered;
    }

    @Override
    public String toString() {
        return raw + " raw articles = " + versions + " versions + " + unchanged + " unchanged + " + rejected
                + " rejected + " + deadLettered + " dead-lettered";
    }
}
