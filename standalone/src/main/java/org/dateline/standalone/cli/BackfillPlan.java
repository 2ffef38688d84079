package org.dateline.standalone.cli;

import java.nio.file.Path;
import java.util.List;
import org.dateline.ingest.intake.IngestSettings;

/**
 * What a back-fill is to do.
 *
 * @param rate articles a second; 0 for no bound
 * @param maxLag records that the group may have unread; 0 for no bound
 */
record BackfillPlan(
        List<Path> paths,
        String jobId,
        boolean restart,
        boolean force,
        double rate,
        long maxLag,
        String group,
        IngestSettings settings,
        boolean dryRun) {

    BackfillPlan {
        paths = List.copyOf(paths);
    }
}
