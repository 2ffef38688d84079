/** The ingest service as processes of their own, killed and watched from outside. */
@NullMarked
package org.dateline.standalone.ingest;

import org.jspecify.annotations.NullMarked;
