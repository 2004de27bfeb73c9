package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.names.ChainLinkNames;
import io.mysql2dynamodb.contract.names.NamedTable;
import io.mysql2dynamodb.contract.names.Scope;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;

/** Names in a chain: each link looks at the link before it, then further back; what it selects, in its own table first. */
final class ChainNames {

    private final SourceSchema schema;
    private final String pointer;
    private final Findings findings;
    private final List<NamedTable> nearestFirst = new ArrayList<>();

    ChainNames(SourceSchema schema, SourceTable source, String pointer, Findings findings) {
        this.schema = schema;
        this.pointer = pointer;
        this.findings = findings;
        nearestFirst.add(NamedTable.source(source));
    }

    void check(Join.Chain chain) {
        List<SqlPiece> pieces = SqlPiece.ofJoin(chain);
        for (int i = 0; i < chain.links().size(); i++) {
            Join.ChainLink link = chain.links().get(i);
            SourceTable target = schema.table(link.targetTable()).orElse(null);
            if (target == null) {
                return; // SourceTableRule has reported it, and the later links build on it
            }
            NamedTable joined = NamedTable.joined(link.alias().orElse(target.name()), target);
            if (nearestFirst.stream().anyMatch(table -> table.name().equals(joined.name()))) {
                findings.error(
                        pointer + i,
                        "'" + joined.name() + "' is named twice in the chain",
                        "give this link a join_alias and name its row by it");
                return;
            }
            link(i, ChainLinkNames.of(nearestFirst, joined), pieces);
            nearestFirst.add(0, joined);
        }
    }

    private void link(int index, ChainLinkNames names, List<SqlPiece> pieces) {
        for (SqlPiece piece : pieces) {
            if (piece.link() == index) {
                Scope scope = piece.use() == SqlPiece.Use.SELECTED ? names.selected() : names.condition();
                String at = pointer.substring(0, pointer.length() - "/join/joins/".length()) + piece.pointer();
                SqlNameRule.resolve(at, () -> SqlNameRule.columns(scope, piece), findings);
            }
        }
    }
}
