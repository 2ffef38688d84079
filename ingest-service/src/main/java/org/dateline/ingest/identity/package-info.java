/** Which article it is: ids that are the same over versions and over the ways in which an article arrives. Pure. */
package org.dateline.ingest.identity;
