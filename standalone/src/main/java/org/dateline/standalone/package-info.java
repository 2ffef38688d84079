/** The command line and the composition root of the embedded run. */
package org.dateline.standalone;
