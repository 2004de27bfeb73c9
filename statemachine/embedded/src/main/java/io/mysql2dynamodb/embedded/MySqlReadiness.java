package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Waits until mysqld greets: it does so only after its init file has run and it accepts connections. */
final class MySqlReadiness {
    private static final int PROTOCOL_VERSION = 10;
    private static final int PACKET_HEADER_BYTES = 4;

    private MySqlReadiness() {}

    /** False when the process ends, or stays silent for longer than the limit. */
    static boolean await(Process process, int port, Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        while (Instant.now().isBefore(deadline)) {
            if (greets(port)) {
                return process.isAlive();
            }
            try {
                if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static boolean greets(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(Loopback.port(port), 1_000);
            socket.setSoTimeout(1_000);
            byte[] start = socket.getInputStream().readNBytes(PACKET_HEADER_BYTES + 1);
            return start.length == PACKET_HEADER_BYTES + 1 && start[PACKET_HEADER_BYTES] == PROTOCOL_VERSION;
        } catch (IOException notListeningYet) {
            return false;
        }
    }
}
