package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.sample.ShopStatement;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A general log of the sample shop's visitors, of any size; always the same for the same size. */
final class GeneratedLog {

    private static final int CONNECTIONS = 200;
    private static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");

    private GeneratedLog() {}

    /** Writes about that many bytes. */
    static Path write(Path file, long bytes) throws IOException {
        ShopStatement[] statements = ShopStatement.values();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            long written = 0;
            for (long record = 0; written < bytes; record++) {
                byte[] line = line(record, statements[(int) (record * 7 % statements.length)]);
                out.write(line);
                written += line.length;
            }
        }
        return file;
    }

    private static byte[] line(long record, ShopStatement statement) {
        StringBuilder text = new StringBuilder(400);
        String time = BEGINNING
                .plus(record * 130, ChronoUnit.MICROS)
                .truncatedTo(ChronoUnit.MICROS)
                .toString();
        text.append(time, 0, 19).append('.').append(micros(record)).append('Z').append('\t');
        String connection = Long.toString(1 + record % CONNECTIONS);
        text.append(" ".repeat(5 - connection.length())).append(connection).append(" Query\t");
        int value = 0;
        for (String piece : statement.sql().split("\\?", -1)) {
            text.append(value == 0 ? "" : "'" + (record * 31 + value) + "'").append(piece);
            value++;
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String micros(long record) {
        String digits = Long.toString(record * 130 % 1_000_000);
        return "0".repeat(6 - digits.length()) + digits;
    }
}
