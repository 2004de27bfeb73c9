package io.mysql2dynamodb.local.plan;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.source.TableAccess;

/** A plan for machines: the members of {@link PlanReport} under the names they have there. */
public final class PlanJson {

    private static final JsonMapper JSON = new JsonMapper();

    private PlanJson() {}

    /** The whole plan, indented. */
    public static String of(PlanReport report) {
        ObjectNode root = JSON.createObjectNode().put("serverVersion", report.serverVersion());
        root.put("queries", report.queries()).put("warnings", report.warnings());
        ArrayNode entities = root.putArray("entities");
        report.entities().forEach(entity -> fill(entities.addObject(), entity));
        return root.toPrettyString();
    }

    private static void fill(ObjectNode node, PlanReport.Entity entity) {
        node.put("table", entity.table()).put("entity", entity.entity()).put("sourceTable", entity.sourceTable());
        entity.identity().forEach(node.putArray("identity")::add);
        node.put("identityKind", entity.identityKind().name());
        entity.rows().ifPresent(rows -> node.put("rows", rows));
        node.put("tooFewRows", entity.tooFewRows());
        ArrayNode queries = node.putArray("queries");
        entity.queries().forEach(query -> fill(queries.addObject(), query));
        ArrayNode attributes = node.putArray("attributes");
        entity.attributes().forEach(attribute -> attributes
                .addObject()
                .put("name", attribute.name())
                .put("type", attribute.type())
                .put("origin", attribute.origin()));
    }

    private static void fill(ObjectNode node, PlanReport.Query query) {
        node.put("name", query.name()).put("purpose", query.purpose()).put("sql", query.sql());
        query.parameters().forEach(node.putArray("parameters")::add);
        ArrayNode tables = node.putArray("tables");
        query.tables().forEach(table -> fill(tables.addObject(), table));
        query.warnings().forEach(node.putArray("warnings")::add);
    }

    private static void fill(ObjectNode node, PlanReport.ReadTable table) {
        TableAccess access = table.access();
        node.put("name", table.name()).put("alias", access.table()).put("joined", table.joined());
        node.put("access", access.access());
        access.usableIndexes().forEach(node.putArray("usableIndexes")::add);
        access.index().ifPresent(index -> node.put("index", index));
        access.rows().ifPresent(rows -> node.put("rows", rows));
        node.put("remarks", access.remarks());
    }
}
