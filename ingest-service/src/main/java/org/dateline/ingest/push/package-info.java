/** The HTTP endpoint for those who push their articles. */
package org.dateline.ingest.push;
