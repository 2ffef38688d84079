/** HTTP: the only package that talks to the network on ingest's behalf. Every address is checked before every hop. */
package org.dateline.ingest.fetch;
