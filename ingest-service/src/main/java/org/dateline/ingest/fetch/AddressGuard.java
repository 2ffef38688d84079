package org.dateline.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Keeps fetches away from what is not the public network, so that a feed cannot make us read our own neighbours. Every address that
 * a name stands for has to be public. The ranges are those of the IANA special-purpose address registries (RFC 6890 and
 * its updates). The JDK keeps a resolved name for some seconds, so that the connection goes to what was checked. Immutable.
 */
final class AddressGuard {

    private final NameResolver resolver;
    private final boolean allowPrivate;

    AddressGuard(NameResolver resolver, boolean allowPrivate) {
        this.resolver = resolver;
        this.allowPrivate = allowPrivate;
    }

    /** Checks the next hop. Throws {@link RefusedException} where it must not be taken, and on names that nobody knows. */
    void check(URI address) throws RefusedException, UnknownHostException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RefusedException("not an http address: " + scheme);
        }
        String host = address.getHost();
        if (host == null || host.isEmpty()) {
            throw new RefusedException("an address without a host");
        }
        if (allowPrivate) {
            return;
        }
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        for (InetAddress resolved : resolver.resolve(name)) {
            if (!isPublic(resolved)) {
                throw new RefusedException("a private address: " + host);
            }
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        if (address instanceof Inet4Address) {
            return isPublic4(address.getAddress());
        }
        return !(address instanceof Inet6Address) || isPublic6(address.getAddress());
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        boolean shared = first == 100 && second >= 64 && second <= 127;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        boolean examples =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 240 && !shared && !protocols && !benchmarks && !examples;
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean uniqueLocal = (first & 0xFE) == 0xFC;
        boolean documentation =
                first == 0x20 && second == 0x01 && (bytes[2] & 0xFF) == 0x0D && (bytes[3] & 0xFF) == 0xB8;
        boolean nat64 = first == 0x00 && second == 0x64;
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        boolean mapped = isZero(bytes, 10);
        if (nat64 || mapped) {
            return isPublicEmbedded(bytes, 12);
        }
        if (sixToFour) {
            return isPublicEmbedded(bytes, 2);
        }
        return !uniqueLocal && !documentation && !teredo;
    }

    private static boolean isPublicEmbedded(byte[] bytes, int at) {
        try {
            return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4)));
        } catch (UnknownHostException fourBytesAreAlwaysAnAddress) {
            return false;
        }
    }

    private static boolean isZero(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
