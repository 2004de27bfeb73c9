package io.mysql2dynamodb.analysis.log;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * A general log of any size, made while it is read: some hundreds of connections of a shop, most statements prepared, some
 * over several lines. The same size gives the same bytes, and the last record is whole.
 */
final class SyntheticGeneralLog extends InputStream {

    private static final int CONNECTIONS = 400;
    private static final int PIECE = 1 << 16;
    private static final Instant BEGINNING = Instant.parse("2025-07-31T18:11:07Z");

    private static final List<String> STATEMENTS = List.of(
            """
            Execute\tSELECT p.id, p.name, p.price, c.name AS category
                      FROM products p
                      LEFT JOIN categories c ON p.category_id = c.id
                      WHERE p.category_id = %1$d
                      ORDER BY p.created_at DESC
                      LIMIT 12 OFFSET 0\
            """,
            "Execute\tSELECT id, email, username, created_at FROM users WHERE id = %1$d",
            "Execute\tSELECT ci.id, ci.quantity, p.name, p.price FROM cart_items ci JOIN products p ON ci.product_id ="
                    + " p.id WHERE ci.user_id = %1$d ORDER BY ci.created_at DESC",
            "Query\tSTART TRANSACTION",
            "Execute\tINSERT INTO orders (user_id, status, total_amount, note) VALUES (%1$d, 'pending', 19.99, 'für"
                    + " %1$d')",
            "Execute\tINSERT INTO order_items (order_id, product_id, quantity, price) VALUES (%1$d, 12, 1, 19.99)",
            "Execute\tUPDATE products SET inventory_quantity = inventory_quantity - 1 WHERE id = %1$d",
            "Query\tCOMMIT",
            "Prepare\tSELECT * FROM products WHERE id = ?",
            "Close stmt\t",
            "Execute\tDELETE FROM cart_items WHERE user_id = %1$d");

    private final long size;
    private final Random random = new Random(1);
    private final byte[][] before;
    private final byte[][] after;
    private final byte[] piece = new byte[PIECE];
    private int at;
    private int limit;
    private long made;
    private long micros;
    private long secondShown = -1;
    private byte[] secondBytes;
    private boolean last;

    /** @param size about how many bytes it has; it ends with the first record that reaches them */
    SyntheticGeneralLog(long size) {
        this.size = size;
        this.before = new byte[STATEMENTS.size()][];
        this.after = new byte[STATEMENTS.size()][];
        for (int number = 0; number < STATEMENTS.size(); number++) {
            String[] halves = STATEMENTS.get(number).split("%1\\$d", 2);
            before[number] = halves[0].getBytes(StandardCharsets.UTF_8);
            after[number] = halves.length == 1
                    ? null
                    : halves[1].replace("%1$d", "4711").getBytes(StandardCharsets.UTF_8);
        }
        add(ReadLog.BANNER.getBytes(StandardCharsets.UTF_8));
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            head(connection);
            add("Connect\tshop@10.0.0.7 on store using SSL/TLS\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (at == limit && !fill()) {
            return -1;
        }
        int count = Math.min(length, limit - at);
        System.arraycopy(piece, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean fill() {
        if (last) {
            return false;
        }
        at = 0;
        limit = 0;
        while (!last && limit < PIECE - 1_000) {
            record();
            last = made >= size;
        }
        return true;
    }

    private void record() {
        head(random.nextInt(CONNECTIONS));
        int number = random.nextInt(before.length);
        add(before[number]);
        if (after[number] != null) {
            digits(1 + random.nextInt(1_000_000), 1);
            add(after[number]);
        }
        add('\n');
    }

    /** Time, tab, and the connection's number on the right of five places. */
    private void head(int connection) {
        micros += 1 + random.nextInt(400);
        long second = micros / 1_000_000;
        if (second != secondShown) {
            secondShown = second;
            secondBytes =
                    BEGINNING.plusSeconds(second).toString().replace('Z', '.').getBytes(StandardCharsets.UTF_8);
        }
        add(secondBytes);
        digits(micros % 1_000_000, 6);
        add('Z');
        add('\t');
        int shown = 8 + connection;
        for (int width = shown < 10 ? 1 : shown < 100 ? 2 : 3; width < 5; width++) {
            add(' ');
        }
        digits(shown, 1);
        add(' ');
    }

    private void digits(long number, int least) {
        int count = least;
        for (long bound = tenToThe(least); number >= bound; bound *= 10) {
            count++;
        }
        long left = number;
        for (int place = count - 1; place >= 0; place--) {
            piece[limit + place] = (byte) ('0' + left % 10);
            left /= 10;
        }
        limit += count;
        made += count;
    }

    private static long tenToThe(int power) {
        long number = 1;
        for (int times = 0; times < power; times++) {
            number *= 10;
        }
        return number;
    }

    private void add(byte[] bytes) {
        System.arraycopy(bytes, 0, piece, limit, bytes.length);
        limit += bytes.length;
        made += bytes.length;
    }

    private void add(char character) {
        piece[limit++] = (byte) character;
        made++;
    }
}
