package io.mysql2dynamodb.local.endpoint;

import com.sun.net.httpserver.Headers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps web pages out. The endpoint asks for no credentials, so whatever reaches it may approve a gate; listening on
 * loopback keeps other machines out, but a page in a browser of this machine could still send requests. It is told apart
 * by its {@code Origin} or {@code Sec-Fetch-Site} header, and a page that had a foreign name resolve to 127.0.0.1 by the
 * {@code Host} header.
 */
final class LoopbackGuard {

    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private final int port;

    LoopbackGuard(int port) {
        this.port = port;
    }

    /** Why the request is turned away, or empty when it may pass. */
    Optional<String> objection(Headers headers) {
        String host = headers.getFirst("Host");
        if (host == null || !isOwn(host)) {
            return Optional.of("the Host header names '" + host + "': this endpoint answers to 127.0.0.1:" + port);
        }
        String origin = headers.getFirst("Origin");
        if (origin != null && !isOwnOrigin(origin)) {
            return Optional.of("requests of web pages are refused (Origin '" + origin + "')");
        }
        String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null && !Set.of("same-origin", "none").contains(site)) {
            return Optional.of("requests of other sites' pages are refused (Sec-Fetch-Site '" + site + "')");
        }
        return Optional.empty();
    }

    private boolean isOwnOrigin(String origin) {
        return origin.startsWith("http://") && isOwn(origin.substring("http://".length()));
    }

    private boolean isOwn(String hostAndPort) {
        String suffix = ":" + port;
        return hostAndPort.endsWith(suffix)
                && OWN_NAMES.contains(hostAndPort
                        .substring(0, hostAndPort.length() - suffix.length())
                        .toLowerCase(Locale.ROOT));
    }
}
