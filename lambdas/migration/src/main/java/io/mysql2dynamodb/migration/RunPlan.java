package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.migration.schema.SchemaChanges;
import io.mysql2dynamodb.migration.schema.SourceSchemaChangedException;
import io.mysql2dynamodb.migration.schema.UsedColumns;
import io.mysql2dynamodb.parity.ComparedContract;
import io.mysql2dynamodb.projection.ContractPlan;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.SourceSchema;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a run does: its contract, compiled against the source schema that its chunks were planned with.
 *
 * @param run the run
 * @param contract its contract
 * @param contractHash the contract's hash
 * @param schema the source schema
 * @param plan the compiled contract
 */
public record RunPlan(
        String run, MigrationContract contract, String contractHash, SourceSchema schema, ContractPlan plan) {

    /** The contract as its patterns are compared. */
    public ComparedContract compared() {
        return new ComparedContract(contract, schema, plan);
    }

    /** The table of that contract name. */
    public TablePlan table(String name) {
        return plan.table(name).orElseThrow(() -> new ChunkOfOtherContractException("table '" + name + "'", run));
    }

    /** The entity of that type in that table. */
    public EntityPlan entity(String tableName, String type) {
        return table(tableName)
                .entity(type)
                .orElseThrow(() ->
                        new ChunkOfOtherContractException("entity '" + type + "' of table '" + tableName + "'", run));
    }

    /**
     * Refuses to read an entity's rows by queries that were compiled for another structure.
     *
     * @param entity the entity, of this plan
     * @param now the structure of the named tables as it is now
     * @throws SourceSchemaChangedException with what changed in the tables that the entity reads
     */
    public void requireUnchanged(EntityPlan entity, Function<Set<String>, SourceSchema> now) {
        Set<String> tables = sourceTables(entity);
        List<String> changes = SchemaChanges.between(schema, now.apply(tables), tables);
        if (!changes.isEmpty()) {
            throw new SourceSchemaChangedException(run, changes);
        }
    }

    /** The source tables that an entity reads: its own and all that it joins. */
    public Set<String> sourceTables(EntityPlan entity) {
        UsedColumns used = new UsedColumns(schema);
        entity.tableContract().entities().stream()
                .filter(contract -> contract.type().equals(entity.entityType()))
                .forEach(used::add);
        return used.tables();
    }

    /** Refuses a chunk that was planned for another contract. */
    public void require(String chunkId, String hash) {
        if (!hash.equals(contractHash)) {
            throw new ChunkOfOtherContractException("chunk '" + chunkId + "' of contract " + hash, run);
        }
    }
}
