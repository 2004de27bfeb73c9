package io.mysql2dynamodb.source;

import java.util.List;

/** When a connection is encrypted; the driver's words for {@code sslMode}. */
enum Encryption {
    DISABLED,
    PREFERRED,
    REQUIRED;

    /**
     * What to try, in order. On this machine nobody listens in, and encrypting costs as much CPU as reading; a server or an
     * account that insists on TLS refuses the plain connection in words that also mean other things, so any refusal is
     * tried again with it.
     */
    static List<Encryption> inOrder(SourceAddress address) {
        return address.loopback() && !address.names("sslMode") ? List.of(DISABLED, PREFERRED) : List.of(REQUIRED);
    }
}
