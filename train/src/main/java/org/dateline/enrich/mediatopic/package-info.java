/** Trains the model of media topics. In the package of what it trains, to share its features; ships with nothing. */
@org.jspecify.annotations.NullMarked
package org.dateline.enrich.mediatopic;
