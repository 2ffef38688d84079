package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.ingest.fetch.Fetchers.failed;
import static org.dateline.ingest.fetch.Fetchers.text;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    /** Stands for whatever listens inside; it must never be asked. */
    private final RawServer canary = new RawServer("127.0.0.2", 0);

    @AfterEach
    void neverAsked() {
        assertThat(canary.heads()).isEmpty();
        canary.close();
    }

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
                "100.100.100.200",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "fd00:ec2::254",
                "ff02::1",
                "100::1",
                "2001:db8::1",
                "2001::1",
                "2001:2::1",
                "2001:10::1",
                "3fff::1",
                "5f00::1",
                "64:ff9b:1::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void privateAddresses(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
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
                "2001:4860:4860::8888",
                "2a00:1450::1",
                "64:ff9b::808:808",
                "::ffff:8.8.8.8",
                "2002:808:808::"
            })
    void publicAddresses(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    /** With the resolver of the JDK and the system, whatever they make of a notation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.2",
                "2130706434",
                "0x7f000002",
                "0x7f.0.0.2",
                "017700000002",
                "127.2",
                "127.0.2",
                "127.0.0.2.",
                "[::ffff:127.0.0.2]",
                "[::ffff:7f00:2]",
                "[::127.0.0.2]",
                "[0:0:0:0:0:ffff:7f00:0002]",
                "[::1]",
                "localhost",
                "localhost.",
                "LOCALHOST",
                "%31%32%37.0.0.2",
                "①②⑦.0.0.2",
                "127。0。0。2",
                "[fe80::1%25lo]",
                "public.example@127.0.0.2",
                "127.0.0.2%2f@public.example",
                "127.0.0.2\\@public.example",
                "169.254.169.254",
                "[fd00:ec2::254]",
                "0",
                "0.0.0.0",
                "[::]"
            })
    void everyNotationOfAPrivateAddress(String host) {
        FetchSettings settings = Fetchers.settings(5_000);
        String address = "http://" + host + ":" + canary.port() + "/";
        try (HttpFetcher fetcher = new HttpFetcher(settings, InetAddress::getAllByName, Clock.systemUTC())) {
            FetchResult.Failed failed =
                    failed(fetcher.fetch(URI.create(address.replace("\\", "%5C")), Validators.NONE));
            // Some systems do not know some notations at all.
            assertThat(failed.kind() == Kind.REFUSED || failed.detail().startsWith("unknown host"))
                    .as(failed.toString())
                    .isTrue();
            assertThat(failed.status()).isZero();
        }
    }

    /** The JDK reads these as decimal, or not at all, others as octal: nobody may read them in a third way afterwards. */
    @ParameterizedTest
    @ValueSource(strings = {"0177.0.0.1", "010.0.0.1", "0300.0250.0.1"})
    void ambiguousNotationsAreWhatTheyWereCheckedAs(String host) {
        AddressGuard guard = new AddressGuard(InetAddress::getAllByName, PublicAddresses::contains);
        try {
            assertThat(guard.resolve(host)).isNotEmpty().allMatch(PublicAddresses::contains);
        } catch (RefusedException | UnknownHostException refused) {
            assertThat(refused).hasMessageContaining(host);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://post.example/",
                "gopher://post.example/",
                "http:///x",
                "http:x",
                "x",
                "jar:http://post.example!/a",
                "https://a@post.example/",
                "http://post.example:0/",
                "http://a..b*/"
            })
    void onlyHttpAddresses(String address) {
        assertThatThrownBy(() -> HttpTarget.of(URI.create(address))).isInstanceOf(RefusedException.class);
    }

    @Test
    void oneBadAddressOfManyIsEnough() {
        NameResolver two =
                host -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};
        assertThatThrownBy(() -> new AddressGuard(two, PublicAddresses::contains).resolve("post.example"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("post.example");
    }

    /** The name is public when it is looked at, and private a moment later. What was looked at is what is connected to. */
    @Test
    void rebindingGainsNothing() {
        try (RawServer outside = new RawServer("127.0.0.1", canary.port())) {
            outside.document("/", "Connection: keep-alive\r\n", "outside".getBytes(StandardCharsets.UTF_8));
            Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2", "127.0.0.1", "127.0.0.2"));
            NameResolver rebinding = host -> InetAddress.getAllByName(answers.remove());
            URI address = URI.create("http://rebinding.example:" + canary.port() + "/");
            try (HttpFetcher fetcher = Fetchers.fetcher(5_000, rebinding)) {
                assertThat(text(fetcher.fetch(address, Validators.NONE))).isEqualTo("outside");
                assertThat(answers).hasSize(3);
                assertThat(failed(fetcher.fetch(address, Validators.NONE)).kind())
                        .isEqualTo(Kind.REFUSED);
                assertThat(text(fetcher.fetch(address, Validators.NONE))).isEqualTo("outside");
                assertThat(failed(fetcher.fetch(address, Validators.NONE)).kind())
                        .isEqualTo(Kind.REFUSED);
            }
        }
    }

    @Test
    void theNextAddressIsTriedWhereOneIsDead() {
        try (RawServer outside = new RawServer()) {
            outside.document("/", "", "outside".getBytes(StandardCharsets.UTF_8));
            NameResolver both = host -> new InetAddress[] {
                InetAddress.getByAddress(new byte[] {127, 0, 0, 3}), InetAddress.getByAddress(new byte[] {127, 0, 0, 1})
            };
            AddressGuard anywhere = new AddressGuard(both, any -> true);
            try (HttpFetcher fetcher = new HttpFetcher(Fetchers.settings(5_000), anywhere, Clock.systemUTC())) {
                URI address = URI.create("http://post.example:" + outside.port() + "/");
                assertThat(text(fetcher.fetch(address, Validators.NONE))).isEqualTo("outside");
            }
        }
    }

    @Test
    void unknownHostsAreTemporary() {
        NameResolver nobody = host -> {
            throw new UnknownHostException(host);
        };
        try (HttpFetcher fetcher = Fetchers.fetcher(5_000, nobody)) {
            FetchResult.Failed failed = failed(fetcher.fetch(URI.create("http://no.example/"), Validators.NONE));
            assertThat(failed.kind()).isEqualTo(Kind.TEMPORARY);
            assertThat(failed.detail()).isEqualTo("unknown host no.example");
        }
    }
}
