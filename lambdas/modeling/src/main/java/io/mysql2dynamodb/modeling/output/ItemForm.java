package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one kind of item is written in the contract.
 *
 * @param table the DynamoDB table's name
 * @param entity the entity's name
 * @param templated whether the keys come from {@code pk_template} and {@code sk_template}
 * @param partition the partition key
 * @param sort the sort key, if there is one
 * @param attributes the attributes, in order
 * @param names the attribute's name of each column, copy and embedded list, by the shape's names
 * @param followed the attribute that holds each column's value as a key has it, of columns that lead from item to item
 * @param folded columns that MySQL compares without regard to case, and whose attributes hold them as they are
 * @param indexes the indexes by the choice
 */
record ItemForm(
        String table,
        String entity,
        boolean templated,
        KeyForm partition,
        Optional<KeyForm> sort,
        List<Attribute> attributes,
        Map<String, String> names,
        Map<String, String> followed,
        Set<String> folded,
        Map<IndexChoice, IndexForm> indexes) {

    ItemForm {
        attributes = List.copyOf(attributes);
    }

    /**
     * How an index is written.
     *
     * @param name the index's name
     * @param partition its partition key
     * @param sort its sort key, if it has one
     */
    record IndexForm(String name, KeyForm partition, Optional<KeyForm> sort) {}
}
