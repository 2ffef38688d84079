package org.dateline.ingest.intake;

import org.dateline.ingest.backfill.BackfillState;

/** Where a job goes on. */
record BackfillStart(int index, BackfillCursor cursor) {

    private static final BackfillCursor START = new BackfillCursor(Position.START, 0, 0, 0);

    /** Finds the place of a state among the files, and whether they are still those that the state was made of. */
    static BackfillStart of(BackfillInputs inputs, BackfillState state, boolean force) throws BackfillException {
        String file = state.file();
        if (file == null) {
            return new BackfillStart(state.finished() ? inputs.size() : 0, START);
        }
        int index = inputs.indexOf(file);
        if (!force && index != state.filesDone()) {
            String what = index < 0
                    ? file + ", where it goes on, is no longer among the files"
                    : index + " files come before " + file + ", where it goes on, but " + state.filesDone()
                            + " have been read";
            throw changed(what);
        }
        if (index < 0) {
            return new BackfillStart((int) Math.min(state.filesDone(), inputs.size()), START);
        }
        String position = state.position();
        if (position == null) {
            return new BackfillStart(index, START);
        }
        BackfillCursor cursor;
        try {
            cursor = BackfillCursor.parse(position);
        } catch (IllegalArgumentException other) {
            throw new BackfillException("its place in " + file + " is not understood: " + position, other);
        }
        if (!force && !cursor.isOf(inputs.get(index))) {
            throw changed(file + " is not the file any more of which a part has been read: its size or time differs");
        }
        return new BackfillStart(index, cursor);
    }

    private static BackfillException changed(String what) {
        return new BackfillException("the files have changed since: " + what, null);
    }
}
