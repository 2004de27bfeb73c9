package io.mysql2dynamodb.local.plan;

import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.projection.ContractPlan;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.EntityQueries;
import io.mysql2dynamodb.projection.PlannedQuery;
import io.mysql2dynamodb.projection.QueriedTable;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.QueryExplanation;
import io.mysql2dynamodb.source.RowIdentity;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.source.TableAccess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a database how it would carry out a contract. It reads a few keys of each table and no other rows. */
public final class PlanReader {

    private final SourceSession session;
    private final IndexAdvice advice;

    public PlanReader(SourceSession session, SourceSchema schema) {
        this.session = session;
        this.advice = new IndexAdvice(schema);
    }

    /** The plan of every entity. */
    public PlanReport read(ContractPlan plan) {
        return new PlanReport(
                session.serverVersion(),
                plan.tables().stream()
                        .flatMap(table -> table.entities().stream())
                        .map(this::entity)
                        .toList());
    }

    private PlanReport.Entity entity(EntityPlan plan) {
        EntityContract contract = plan.tableContract().entities().stream()
                .filter(entity -> entity.type().equals(plan.entityType()))
                .findFirst()
                .orElseThrow();
        boolean wholeRow = plan.identity().kind() == RowIdentity.Kind.WHOLE_ROW;
        // no index finds a key made of the whole row, so that its value does not matter
        Optional<KeyRange> sample = wholeRow ? Optional.empty() : SampleWindow.of(session, plan.identity());
        return new PlanReport.Entity(
                plan.tableContract().name(),
                plan.entityType(),
                plan.sourceTable(),
                plan.identity().sources(),
                plan.identity().kind(),
                estimatedRows(plan.sourceTable()),
                sample.isEmpty() && !wholeRow,
                queries(plan, sample).stream().map(query -> query(plan, query)).toList(),
                AttributeOrigin.of(plan.tableContract(), contract));
    }

    private static List<PlannedQuery> queries(EntityPlan plan, Optional<KeyRange> sample) {
        return EntityQueries.ofWindow(plan, sample.orElseGet(() -> nothing(plan)), SampleWindow.ROWS);
    }

    /** A window for queries where the table gives no keys; no row needs to lie in it. */
    private static KeyRange nothing(EntityPlan plan) {
        SourceKey key =
                new SourceKey(Collections.nCopies(plan.identity().columns().size(), null));
        return new KeyRange(Optional.of(key), Optional.of(key));
    }

    private PlanReport.Query query(EntityPlan plan, PlannedQuery planned) {
        Map<String, QueriedTable> joined =
                planned.joined().stream().collect(Collectors.toMap(QueriedTable::alias, table -> table));
        List<TableAccess> accesses =
                QueryExplanation.of(session, planned.query()).tables();
        List<PlanReport.ReadTable> tables = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (TableAccess access : accesses) {
            QueriedTable table = joined.get(access.table());
            String name = table != null
                    ? table.table()
                    : access.table().equals(EntityQueries.SOURCE) ? plan.sourceTable() : "";
            tables.add(new PlanReport.ReadTable(name, table != null, access));
            if (table != null) {
                advice.forJoined(table, access).ifPresent(warnings::add);
            } else if (!name.isEmpty()) {
                advice.forSource(plan.identity(), access).ifPresent(warnings::add);
            }
        }
        return new PlanReport.Query(
                planned.name(),
                planned.purpose(),
                planned.query().sql(),
                planned.query().parameters().stream().map(PlanReader::shown).toList(),
                tables,
                warnings);
    }

    private OptionalLong estimatedRows(String table) {
        SourceQuery all = SourceQuery.of("SELECT 1 FROM " + SqlQuoting.name(table), List.of());
        Stream<TableAccess> tables = QueryExplanation.of(session, all).tables().stream();
        return tables.map(TableAccess::rows).findFirst().orElse(OptionalLong.empty());
    }

    private static String shown(Object parameter) {
        if (parameter instanceof byte[] bytes) {
            return "0x" + HexFormat.of().formatHex(bytes);
        }
        return parameter instanceof String text ? SqlQuoting.text(text) : parameter.toString();
    }
}
