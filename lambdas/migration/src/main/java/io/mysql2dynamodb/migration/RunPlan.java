package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.projection.ContractPlan;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.SourceSchema;

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

    /** Refuses a chunk that was planned for another contract. */
    public void require(String chunkId, String hash) {
        if (!hash.equals(contractHash)) {
            throw new ChunkOfOtherContractException("chunk '" + chunkId + "' of contract " + hash, run);
        }
    }
}
