package org.dateline.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses are of the public network: all but the ranges of the IANA special-purpose address registries (RFC 6890 and its
 * updates) and multicast. Addresses that wrap an IPv4 address count as that. Stateless.
 */
final class PublicAddresses {

    private PublicAddresses() {}

    /** Whether an address is public. */
    static boolean contains(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        boolean shared = first == 100 && second >= 64 && second <= 127;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        boolean examples =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 240 && !shared && !protocols && !relay && !benchmarks && !examples;
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        if (isZero(bytes, 0, 10) || (first == 0 && second == 0x64 && third == 0xFF && isZero(bytes, 4, 12))) {
            return isPublicEmbedded(bytes, 12); // mapped and compatible; NAT64
        }
        if (first == 0x20 && second == 0x02) {
            return isPublicEmbedded(bytes, 2); // 6to4
        }
        boolean protocols = first == 0x20 && second == 0x01 && third < 2; // Teredo, ORCHID, benchmarks
        boolean examples = (first == 0x20 && second == 0x01 && third == 0x0D && (bytes[3] & 0xFF) == 0xB8)
                || (first == 0x3F && second == 0xFF && third < 0x10);
        boolean unicast = (first & 0xE0) == 0x20; // 2000::/3 is all that was ever given out
        return unicast && !protocols && !examples;
    }

    private static boolean isPublicEmbedded(byte[] bytes, int at) {
        try {
            return contains(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4)));
        } catch (UnknownHostException fourBytesAreAlwaysAnAddress) {
            return false;
        }
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
