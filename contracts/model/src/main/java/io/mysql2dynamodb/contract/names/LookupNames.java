package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;

/**
 * What names mean in a lookup: the condition's tables beside source and target are junctions between them.
 *
 * @param source the source row
 * @param target the looked-up row
 * @param junctions the rows that lead from one to the other, in the order in which the condition names them
 */
public record LookupNames(NamedTable source, NamedTable target, List<NamedTable> junctions) {

    public LookupNames {
        junctions = List.copyOf(junctions);
    }

    /**
     * Reads the condition for the tables that it names.
     *
     * @throws UnknownNameException source and target go by one name
     * @throws io.mysql2dynamodb.contract.sql.UnsafeSqlException the condition cannot be read
     */
    public static LookupNames of(SourceSchema schema, SourceTable source, SourceTable target, Join.LookupTable join) {
        NamedTable row = NamedTable.source(source);
        NamedTable found = NamedTable.joined(join.alias().orElse(target.name()), target);
        if (row.name().equals(found.name())) {
            throw new UnknownNameException(
                    "the lookup leads from '" + row.name() + "' to itself, so that its name stands for two rows",
                    "give the join a join_alias and name the looked-up row by it");
        }
        List<NamedTable> junctions = SqlFragment.parse(join.condition()).columns().stream()
                .flatMap(column -> column.qualifier().stream())
                .distinct()
                .filter(name -> !name.equals(row.name()) && !name.equals(found.name()))
                .flatMap(name -> schema.table(name).stream().map(table -> NamedTable.joined(name, table)))
                .toList();
        return new LookupNames(row, found, junctions);
    }

    /** For the condition: the source row first, then target and junctions. */
    public Scope condition() {
        List<NamedTable> tables = new ArrayList<>(List.of(source, target));
        tables.addAll(junctions);
        return new Scope(tables);
    }

    /** For what is selected and for its order: the looked-up row first, then junctions, then the source row. */
    public Scope selected() {
        List<NamedTable> tables = new ArrayList<>(List.of(target));
        tables.addAll(junctions);
        tables.add(source);
        return new Scope(tables);
    }

    /** All joined rows, junctions first, so that the walk from the source row leads over them. */
    public List<NamedTable> joined() {
        List<NamedTable> tables = new ArrayList<>(junctions);
        tables.add(target);
        return tables;
    }
}
