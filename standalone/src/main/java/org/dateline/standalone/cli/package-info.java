/** Commands of {@code bin/dateline}, one class each. */
package org.dateline.standalone.cli;
