package org.dateline.bench;

/**
 * Of all polls, how many meet what; each 0 to 1.
 *
 * @param changes find a new item
 * @param slow are answered only after two seconds
 * @param errors are answered with 503
 */
record LoadShares(double changes, double slow, double errors) {

    /** The same, with nothing new any more. */
    LoadShares withoutChanges() {
        return new LoadShares(0, slow, errors);
    }
}
