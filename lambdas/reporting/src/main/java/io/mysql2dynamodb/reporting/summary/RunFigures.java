package io.mysql2dynamodb.reporting.summary;

import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.platform.TableNames;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import io.mysql2dynamodb.reporting.summary.TableSummary.EntitySummary;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Adds the ledger's figures up per table and entity.
 *
 * @param contract the run's contract
 * @param names physical table names
 * @param chunks which chunk belongs to which entity
 * @param segments which segment belongs to which table
 * @param copied figures of the copy by chunk id
 * @param verified figures of the comparison by chunk id
 * @param scanned figures of the scan by segment id
 */
record RunFigures(
        MigrationContract contract,
        TableNames names,
        List<ManifestLines.Chunk> chunks,
        List<ManifestLines.Segment> segments,
        Map<String, CopyFigures> copied,
        Map<String, VerifyFigures> verified,
        Map<String, ExtrasFigures> scanned) {

    /** The tables in the order of the contract; all zero where nothing was done yet. */
    List<TableSummary> tables() {
        return contract.tables().stream().map(this::table).toList();
    }

    private TableSummary table(TableContract table) {
        ExtrasFigures extras = segments.stream()
                .filter(segment -> segment.table().equals(table.name()))
                .map(segment -> scanned.get(segment.id()))
                .filter(Objects::nonNull)
                .reduce(ExtrasFigures.NONE, ExtrasFigures::plus);
        List<EntitySummary> entities = table.entities().stream()
                .map(entity -> new EntitySummary(entity.type(), entity.sourceTable(), figures(table, entity)))
                .toList();
        Figures found = new Figures(0, 0, 0, 0, 0, 0, 0, 0, extras.extra());
        Figures sum = entities.stream().map(EntitySummary::figures).reduce(found, Figures::plus);
        return new TableSummary(table.name(), names.physical(table), sum, extras.scanned(), entities);
    }

    private Figures figures(TableContract table, EntityContract entity) {
        List<String> ids = chunks.stream()
                .filter(chunk ->
                        chunk.table().equals(table.name()) && chunk.entity().equals(entity.type()))
                .map(ManifestLines.Chunk::id)
                .toList();
        CopyFigures copy =
                ids.stream().map(copied::get).filter(Objects::nonNull).reduce(CopyFigures.NONE, CopyFigures::plus);
        VerifyFigures verify = ids.stream()
                .map(verified::get)
                .filter(Objects::nonNull)
                .reduce(VerifyFigures.NONE, VerifyFigures::plus);
        return new Figures(
                copy.rowsRead(),
                copy.written(),
                copy.superseded(),
                copy.quarantined(),
                copy.excluded(),
                verify.allItems().matching(),
                verify.allItems().mismatched(),
                verify.allItems().missing(),
                0);
    }
}
