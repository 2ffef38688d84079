package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "2001:db8::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void privateOnesAreRefused(String address) {
        AddressGuard guard = guard(address);
        assertThatThrownBy(() -> guard.check(URI.create("http://post.example/")))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "8.8.8.8",
                "172.32.0.1",
                "100.128.0.1",
                "192.169.0.1",
                "2606:2800:220:1::1",
                "64:ff9b::808:808"
            })
    void publicOnesPass(String address) {
        assertThatCode(() -> guard(address).check(URI.create("https://post.example/")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://post.example/",
                "gopher://post.example/",
                "http:///x",
                "jar:http://post.example!/a"
            })
    void onlyHttp(String address) {
        assertThatThrownBy(() -> guard("8.8.8.8").check(URI.create(address))).isInstanceOf(RefusedException.class);
    }

    @Test
    void oneBadAddressOfManyIsEnough() {
        NameResolver two =
                host -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};
        assertThatThrownBy(() -> new AddressGuard(two, false).check(URI.create("http://post.example/")))
                .isInstanceOf(RefusedException.class);
        assertThatCode(() -> new AddressGuard(two, true).check(URI.create("http://post.example/")))
                .doesNotThrowAnyException();
        assertThat(two).isNotNull();
    }

    private static AddressGuard guard(String address) {
        return new AddressGuard(host -> new InetAddress[] {InetAddress.getByName(address)}, false);
    }
}
