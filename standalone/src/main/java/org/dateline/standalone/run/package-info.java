/** A run of everything in this JVM: from inputs to topics. */
package org.dateline.standalone.run;
