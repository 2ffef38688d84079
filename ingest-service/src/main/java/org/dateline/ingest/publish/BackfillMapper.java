package org.dateline.ingest.publish;

import org.dateline.ingest.backfill.BackfillState;

/** Back-fill states, to and from the contract. Stateless. */
final class BackfillMapper {

    private BackfillMapper() {}

    static org.dateline.news.BackfillState state(BackfillState state) {
        return org.dateline.news.BackfillState.newBuilder()
                .setJobId(state.jobId())
                .setFile(state.file())
                .setPosition(state.position())
                .setFilesDone(state.filesDone())
                .setRecords(state.records())
                .setArticles(state.articles())
                .setRejected(state.rejected())
                .setStartedAt(state.startedAt())
                .setUpdatedAt(state.updatedAt())
                .setFinished(state.finished())
                .build();
    }

    static BackfillState state(org.dateline.news.BackfillState state) {
        return new BackfillState(
                state.getJobId(),
                state.getFile(),
                state.getPosition(),
                state.getFilesDone(),
                state.getRecords(),
                state.getArticles(),
                state.getRejected(),
                state.getStartedAt(),
                state.getUpdatedAt(),
                state.getFinished());
    }
}
