package org.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Resolves names; {@code InetAddress::getAllByName} outside tests. */
@FunctionalInterface
public interface NameResolver {

    /** All addresses of a host. */
    InetAddress[] resolve(String host) throws UnknownHostException;
}
