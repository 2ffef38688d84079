/** Broker, registry and both services in one JVM, on loopback. */
package org.dateline.standalone.embedded;
