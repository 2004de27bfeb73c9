/**
 * What a contract means: contract and source schema become a plan, the plan reads rows set by set, rows become items.
 *
 * <p>{@link io.mysql2dynamodb.projection.ContractCompiler} makes the plan,
 * {@link io.mysql2dynamodb.projection.WindowProjector} carries it out. Copy, verification, repair and dual write all go
 * through here, so that an item has one meaning.
 */
package io.mysql2dynamodb.projection;
