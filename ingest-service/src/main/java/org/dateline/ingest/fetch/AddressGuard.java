package org.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;

/**
 * Keeps fetches away from what is not the public network, so that a feed cannot make us read our own neighbors. It resolves the names
 * of connections itself: the addresses that it looked at are the addresses that are connected to, so a name that changes its
 * mind in between (DNS rebinding) gains nothing. Every address that a name stands for has to be public. Immutable.
 */
final class AddressGuard {

    private final NameResolver resolver;
    private final Predicate<InetAddress> allowed;

    /**
     * Sets the guard.
     *
     * @param allowed which addresses may be connected to; {@link PublicAddresses#contains} outside tests
     */
    AddressGuard(NameResolver resolver, Predicate<InetAddress> allowed) {
        this.resolver = resolver;
        this.allowed = allowed;
    }

    /**
     * The addresses of a host, literal or not.
     *
     * @throws RefusedException where one of them is not allowed
     * @throws UnknownHostException for names that nobody knows
     */
    InetAddress[] resolve(String host) throws RefusedException, UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new RefusedException("a private address: " + host);
            }
        }
        return addresses;
    }
}
