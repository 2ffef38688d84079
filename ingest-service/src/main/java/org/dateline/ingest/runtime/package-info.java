/** Configuration and wiring of the service. */
package org.dateline.ingest.runtime;
