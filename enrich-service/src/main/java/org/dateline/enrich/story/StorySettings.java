package org.dateline.enrich.story;

/**
 * The numbers that decide what a story is and what the linker may spend. One configuration serves all languages and lengths of text.
 *
 * @param windowDays how many days a new article may stand before or after a story's articles
 * @param retentionDays how many days (of event time) an article is remembered, for corrections, kills and copies
 * @param joinThreshold score from which an article joins a story, 0 to 1
 * @param stayThreshold score from which a new version stays where its last one was; below the join threshold, against flapping
 * @param mergeThreshold how alike two stories must be to become one
 * @param splitThreshold how unlike two parts of a story must be to become two; far below the merge threshold, against flapping
 * @param splitShare share of their likeness within, below which two parts of a story are too unlike each other to be one
 * @param duplicateThreshold share of common shingles (Jaccard) from which an article is a copy: half, less what others count otherwise who cut words otherwise
 * @param vectorTerms terms kept of an article
 * @param centroidTerms terms kept of a story
 * @param keyTerms strongest terms of an article by which stories are looked up
 * @param postingLimit entries in one posting list; the oldest goes
 * @param candidateLimit stories that are scored for one article
 * @param memberLimit members listed in a story
 * @param tagLimit entities, media topics and sources listed in a story
 * @param neighborLimit articles of the same story that are compared for links
 * @param linkLimit links of one article
 * @param mendLimit articles that move at most when stories are merged or split
 * @param repairLimit how often a story is merged or split at most
 * @param forgetLimit articles forgotten at most with each article linked
 */
public record StorySettings(
        int windowDays,
        int retentionDays,
        double joinThreshold,
        double stayThreshold,
        double mergeThreshold,
        double splitThreshold,
        double splitShare,
        double duplicateThreshold,
        int vectorTerms,
        int centroidTerms,
        int keyTerms,
        int postingLimit,
        int candidateLimit,
        int memberLimit,
        int tagLimit,
        int neighborLimit,
        int linkLimit,
        int mendLimit,
        int repairLimit,
        int forgetLimit) {

    /** What the services run with: tuned as one setting on four labelled sets, from titles to whole articles. */
    public static StorySettings standard() {
        return new StorySettings(
                7, 30, 0.225, 0.16, 0.5, 0.25, 0.57, 0.494, 100, 200, 12, 64, 24, 200, 40, 16, 20, 64, 12, 4);
    }

    public StorySettings {
        if (windowDays < 0 || retentionDays < windowDays) {
            throw new IllegalArgumentException(
                    "windowDays " + windowDays + " must be from 0 to retentionDays " + retentionDays);
        }
        if (splitThreshold >= mergeThreshold) {
            throw new IllegalArgumentException(
                    "splitThreshold " + splitThreshold + " must be below mergeThreshold " + mergeThreshold);
        }
        if (stayThreshold > joinThreshold) {
            throw new IllegalArgumentException(
                    "stayThreshold " + stayThreshold + " must not exceed joinThreshold " + joinThreshold);
        }
    }

    /** The same with other thresholds for what one article does. */
    public StorySettings withThresholds(double join, double stay) {
        return with(join, stay, mergeThreshold, splitThreshold, splitShare);
    }

    /** The same with other thresholds for what is done to stories. */
    public StorySettings withMending(double merge, double split, double share) {
        return with(joinThreshold, stayThreshold, merge, split, share);
    }

    private StorySettings with(double join, double stay, double merge, double split, double share) {
        return new StorySettings(
                windowDays,
                retentionDays,
                join,
                stay,
                merge,
                split,
                share,
                duplicateThreshold,
                vectorTerms,
                centroidTerms,
                keyTerms,
                postingLimit,
                candidateLimit,
                memberLimit,
                tagLimit,
                neighborLimit,
                linkLimit,
                mendLimit,
                repairLimit,
                forgetLimit);
    }
}
