package io.mysql2dynamodb.migration.accounting;

import io.mysql2dynamodb.platform.ledger.CopyFigures;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the rows of one entity.
 *
 * @param table the table's contract name
 * @param entity the entity type
 * @param sourceTable its source table
 * @param sourceRows rows of the source table, counted apart from the copy; on a live source, when the accounts were closed
 * @param figures what the copy counted
 * @param children what became of the rows of each embedded child table
 */
public record EntityAccount(
        String table,
        String entity,
        String sourceTable,
        long sourceRows,
        CopyFigures figures,
        List<ChildAccount> children) {

    public EntityAccount {
        children = List.copyOf(children);
    }

    /**
     * What does not close, with all figures; empty when everything does.
     *
     * @param live whether rows came and went while the copy ran, so that the source's own count says nothing about it
     */
    List<String> gaps(boolean live) {
        List<String> gaps = new ArrayList<>();
        if (!figures.closes()) {
            gaps.add(name() + ": " + Equations.of(figures) + " does not close");
        }
        if (!live && figures.rowsRead() != sourceRows) {
            gaps.add(name() + ": the copy read " + figures.rowsRead() + " rows, '" + sourceTable + "' has "
                    + sourceRows);
        }
        children.stream()
                .filter(child -> !child.closes())
                .map(child -> name() + ", " + child + " does not close")
                .forEach(gaps::add);
        return gaps;
    }

    String name() {
        return table + "/" + entity;
    }
}
