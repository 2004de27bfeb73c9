package io.mysql2dynamodb.modeling.proof;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.parity.ItemAnswers;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB tables that are made for one proof and deleted with its end. For one thread. */
public interface ScratchTables extends AutoCloseable {

    /** Makes a table with its indexes, and returns when it may be written. */
    void create(TableContract table);

    /** Writes whole items, no two with the same key. */
    void write(TableContract table, Collection<Map<String, AttributeValue>> items);

    /** Answers from the tables. */
    ItemAnswers answers();

    /** Deletes every table that was made. */
    @Override
    void close();
}
