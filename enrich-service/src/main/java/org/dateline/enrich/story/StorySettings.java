package org.dateline.enrich.story;

/**
 * The numbers that decide what a story is and what the linker may spend. One configuration serves all languages and lengths of text.
 *
 * @param windowDays how many days a new article may stand before or after a story's articles
 * @param retentionDays how many days (of event time) an article is remembered, for corrections, kills and copies
 * @param joinThreshold score from which an article joins a story, 0 to 1
 * @param stayThreshold score from which a new version stays where its last one was; below the join threshold, against flapping
 * @param duplicateThreshold share of common shingles (Jaccard, estimated) from which an article is a copy
 * @param vectorTerms terms kept of an article
 * @param centroidTerms terms kept of a story
 * @param keyTerms strongest terms of an article by which stories are looked up
 * @param postingLimit entries in one posting list; the oldest goes
 * @param candidateLimit stories that are scored for one article
 * @param memberLimit members listed in a story
 * @param tagLimit entities, media topics and sources listed in a story
 * @param neighborLimit articles of the same story that are compared for links
 * @param linkLimit links of one article
 * @param forgetLimit articles forgotten at most with each article linked
 */
public record StorySettings(
        int windowDays,
        int retentionDays,
        double joinThreshold,
        double stayThreshold,
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
        int forgetLimit) {

    /** What the services run with: tuned as one setting on four labelled sets, from titles to whole articles. */
    public static StorySettings standard() {
        return new StorySettings(7, 30, 0.21, 0.15, 0.5, 100, 200, 12, 64, 24, 200, 40, 16, 20, 4);
    }

    public StorySettings {
        if (windowDays < 0 || retentionDays < windowDays) {
            throw new IllegalArgumentException(
                    "windowDays " + windowDays + " must be from 0 to retentionDays " + retentionDays);
        }
        if (stayThreshold > joinThreshold) {
            throw new IllegalArgumentException(
                    "stayThreshold " + stayThreshold + " must not exceed joinThreshold " + joinThreshold);
        }
    }

    /** The same with other thresholds. */
    public StorySettings withThresholds(double join, double stay) {
        return new StorySettings(
                windowDays,
                retentionDays,
                join,
                stay,
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
                forgetLimit);
    }
}
