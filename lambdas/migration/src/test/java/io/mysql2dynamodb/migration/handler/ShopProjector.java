package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.migration.RunPlans;
import io.mysql2dynamodb.projection.KeyRows;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.target.Backoff;
import io.mysql2dynamodb.target.DynamoVersionedItems;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.Reconciler;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The application of the {@link Shop} in phase 2: it changes a row in MySQL and then reconciles the keys that the row had
 * and has. Used by one thread.
 */
final class ShopProjector implements AutoCloseable {
    private final TestDatabase database;
    private final SourceSession session;
    private final KeyRows rows;
    private final Reconciler reconciler;

    /** The last version that this projector wrote under each key. */
    final Map<ItemKey, Long> versions = new HashMap<>();

    ShopProjector(RunFixture run, TestDatabase database) {
        this.database = database;
        this.session = run.wiring.source().open();
        this.rows = new KeyRows(
                new RunPlans(run.wiring.artifacts()).planned(run.run).table("Shop"), session);
        this.reconciler = new Reconciler(
                new DynamoVersionedItems(run.dynamo, run.physical("Shop"), "PK", Backoff.DEFAULT),
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(20), 50));
    }

    /** One random change among the first so many customers and orders. */
    void change(Random random, int among) {
        int id = 1 + random.nextInt(among);
        switch (random.nextInt(5)) {
            case 0 -> renameCustomer(id, "Changed " + random.nextInt(1_000));
            case 1 -> deleteOrder(id);
            case 2 -> moveOrder(id, 1 + random.nextInt(among));
            default -> putOrder(id, random.nextInt(1_000));
        }
    }

    void renameCustomer(int id, String name) {
        database.execute("UPDATE customers SET name = '" + name + "' WHERE id = " + id);
        reconcile(customerKey(id), "customers", id);
    }

    void deleteOrder(int id) {
        List<ItemKey> keys = orderKeys(id);
        database.execute("DELETE FROM orders WHERE id = " + id);
        keys.forEach(key -> reconcile(key, "orders", id));
    }

    /** The order becomes another customer's, which is another key. */
    void moveOrder(int id, int customer) {
        List<ItemKey> before = orderKeys(id);
        database.execute("UPDATE orders SET customer_id = " + customer + " WHERE id = " + id);
        before.forEach(key -> reconcile(key, "orders", id));
        orderKeys(id).forEach(key -> reconcile(key, "orders", id));
    }

    /** Changes the order's total, or brings the order back. */
    void putOrder(int id, int total) {
        List<ItemKey> before = orderKeys(id);
        database.execute("INSERT INTO orders VALUES (" + id + ", " + id + ", 'new', " + total + ", '')"
                + " ON DUPLICATE KEY UPDATE total = " + total);
        before.forEach(key -> reconcile(key, "orders", id));
        orderKeys(id).forEach(key -> reconcile(key, "orders", id));
    }

    static ItemKey customerKey(int id) {
        return key("CUSTOMER#" + id, "#META");
    }

    static ItemKey orderKey(int id, int customer) {
        return key("CUSTOMER#" + customer, String.format(Locale.ROOT, "ORDER#%010d", id));
    }

    /** The key that the order has now, if it is there. */
    private List<ItemKey> orderKeys(int id) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT customer_id FROM orders WHERE id = " + id)) {
            return result.next() ? List.of(orderKey(id, result.getInt(1))) : List.of();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void reconcile(ItemKey key, String table, int id) {
        var hints = List.of(new SourceRow(table, List.of(String.valueOf(id))));
        Reconciler.Reconciliation done = reconciler.reconcile(key, rows.evaluation(hints));
        if (done instanceof Reconciler.Reconciliation.Written written) {
            versions.put(key, Long.parseLong(written.item().get("_mv").n()));
        } else if (!(done instanceof Reconciler.Reconciliation.Tombstoned)) {
            throw new IllegalStateException("the projector could not write " + key + ": " + done);
        }
    }

    private static ItemKey key(String partition, String sort) {
        return ItemKey.of(
                Map.of("PK", AttributeValue.fromS(partition), "SK", AttributeValue.fromS(sort)), List.of("PK", "SK"));
    }

    @Override
    public void close() {
        session.close();
    }
}
