/**
 * A deterministic simulation of rule 4 of the data engine: an application that commits, projectors, repairs and a backfill
 * take turns in an order drawn from a seed. Everything but the order, the source's storage and the target's storage is the
 * real code.
 *
 * <p>There are no threads. An operation is advanced by running it again from its start: steps outside that it has made are
 * answered from memory, one more is made, and the next one ends the turn by an exception. See {@link
 * io.mysql2dynamodb.projection.simulation.Replay}.
 */
package io.mysql2dynamodb.projection.simulation;
