/** What came out of a run: read from the topics like any consumer does, and printed for people. */
package org.dateline.standalone.report;
