package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.TableContract;
import java.util.List;
import java.util.Optional;

/**
 * One DynamoDB table and how each of its entities is made.
 *
 * @param contract the table's contract
 * @param entities its entities, in the order of the contract
 */
public record TablePlan(TableContract contract, List<EntityPlan> entities) {

    public TablePlan {
        entities = List.copyOf(entities);
    }

    /** The entity of that type, if the table has it. */
    public Optional<EntityPlan> entity(String entityType) {
        return entities.stream()
                .filter(entity -> entity.entityType().equals(entityType))
                .findFirst();
    }
}
