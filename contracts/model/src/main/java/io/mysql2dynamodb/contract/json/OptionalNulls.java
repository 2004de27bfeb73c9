package io.mysql2dynamodb.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A member that may be left out may as well be {@code null}: other tools write {@code "sk": null}. */
final class OptionalNulls {

    private static final Set<String> OPTIONAL = Set.of(
            "contract_version",
            "source",
            "policies",
            "access_patterns",
            "unsupported",
            "source_key",
            "where",
            "sk",
            "gsis",
            "projection",
            "projected_attributes",
            "attributes",
            "entities",
            "satisfies",
            "estimated_item_size_bytes",
            "unique_constraints",
            "ttl",
            "billing",
            "alarms",
            "pk_template",
            "sk_template",
            "join",
            "calculation",
            "transformation",
            "denormalized",
            "justification",
            "normalize",
            "escape",
            "join_alias",
            "null_value",
            "chain_separator",
            "order_by",
            "limit",
            "else",
            "separator",
            "parts",
            "amount",
            "other_column",
            "source_format",
            "source_sql",
            "operation",
            "index",
            "key_condition",
            "filter",
            "sort",
            "shards",
            "buckets",
            "traversal",
            "start",
            "follow",
            "peak_rps",
            "average_rps",
            "consistency",
            "rps_source",
            "left_to_application",
            "max_read_request_units",
            "max_write_request_units",
            "throttled_requests",
            "system_errors",
            "latency_ms",
            "evaluation_periods",
            "zero_date",
            "empty_set");

    /** Its members are attributes of children, whatever their names. */
    private static final String NAMED_BY_THE_DESIGNER = "select_columns";

    private OptionalNulls() {}

    /** Removes such members from a tree, in place. */
    static void remove(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (object.get(name).isNull() && OPTIONAL.contains(name)) {
                    object.remove(name);
                } else if (!name.equals(NAMED_BY_THE_DESIGNER)) {
                    remove(object.get(name));
                }
            }
        } else {
            node.forEach(OptionalNulls::remove);
        }
    }
}
