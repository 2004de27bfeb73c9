package io.mysql2dynamodb.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.mysql2dynamodb.contract.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules of form that depend on a table's type, which the JSON Schema cannot word well, and members that another tool may
 * have left out.
 */
final class TableForm {

    private final boolean strict;
    private final List<Problem> problems = new ArrayList<>();

    private TableForm(boolean strict) {
        this.strict = strict;
    }

    static List<Problem> problems(JsonNode file, boolean strict) {
        TableForm form = new TableForm(strict);
        JsonNode tables = list(file, "tables");
        for (int i = 0; i < tables.size(); i++) {
            form.table("/tables/" + i, tables.get(i));
        }
        return form.problems;
    }

    private void table(String pointer, JsonNode table) {
        leftOut(
                pointer,
                table,
                "satisfies",
                "no access pattern is assumed",
                "list the ids of the access patterns, or []");
        leftOut(pointer, table, "estimated_item_size_bytes", "0 is assumed", "add the expected average item size");
        switch (table.path("type").asText()) {
            case "single-entity" -> singleEntity(pointer, table);
            case "multi-entity" -> multiEntity(pointer, table);
            default -> {
                // the schema says what is wrong with the type
            }
        }
    }

    private void singleEntity(String pointer, JsonNode table) {
        if (!table.path("entities").isEmpty()) {
            problems.add(Problem.error(
                    pointer + "/entities",
                    "a single-entity table has no entities",
                    "remove them, or make the table multi-entity"));
        }
        if (isLeftEmpty(table, "attributes")) {
            problems.add(Problem.error(
                    pointer, "a single-entity table has no attributes", "list them under \"attributes\""));
        }
        attributes(pointer, table);
    }

    private void multiEntity(String pointer, JsonNode table) {
        if (!table.path("attributes").isEmpty()) {
            problems.add(Problem.error(
                    pointer + "/attributes",
                    "a multi-entity table has its attributes in its entities",
                    "move them there, or make the table single-entity"));
        }
        if (table.has("where")) {
            problems.add(Problem.error(
                    pointer + "/where", "a multi-entity table has its conditions in its entities", "move it there"));
        }
        if (isLeftEmpty(table, "entities")) {
            problems.add(
                    Problem.error(pointer, "a multi-entity table has no entities", "list them under \"entities\""));
        }
        JsonNode entities = list(table, "entities");
        for (int i = 0; i < entities.size(); i++) {
            String at = pointer + "/entities/" + i;
            leftOut(at, entities.get(i), "source_table", "the table's is assumed", "name the entity's source table");
            if (entities.get(i).has("attributes") && isLeftEmpty(entities.get(i), "attributes")) {
                problems.add(Problem.error(at + "/attributes", "the entity has no attributes", "list at least one"));
            }
            attributes(at, entities.get(i));
        }
    }

    private void attributes(String pointer, JsonNode owner) {
        JsonNode attributes = list(owner, "attributes");
        for (int i = 0; i < attributes.size(); i++) {
            String at = pointer + "/attributes/" + i;
            leftOut(
                    at,
                    attributes.get(i),
                    "source_table",
                    "the entity's is assumed",
                    "repeat the entity's source table");
        }
    }

    private static boolean isLeftEmpty(JsonNode owner, String member) {
        return !owner.has(member)
                || (owner.path(member).isArray() && owner.path(member).isEmpty());
    }

    /** A member that is a list; the schema says what is wrong with one that is something else. */
    private static JsonNode list(JsonNode owner, String member) {
        JsonNode found = owner.path(member);
        return found.isArray() ? found : MissingNode.getInstance();
    }

    private void leftOut(String pointer, JsonNode node, String member, String assumed, String remedy) {
        if (node.isObject() && !node.has(member)) {
            String what = "\"" + member + "\" is missing";
            problems.add(
                    strict
                            ? Problem.error(pointer, what, remedy)
                            : Problem.warning(pointer, what + "; " + assumed, remedy));
        }
    }
}
