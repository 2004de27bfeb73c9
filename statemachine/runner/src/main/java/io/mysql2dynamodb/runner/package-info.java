/**
 * A small interpreter of the Amazon States Language (JSONata) for one machine.
 *
 * <p>{@link io.mysql2dynamodb.runner.StateMachine} reads a definition and refuses by name what the interpreter does not
 * support; {@link io.mysql2dynamodb.runner.Runner} starts, describes, stops and redrives executions of it.
 * It knows nothing of the functions it calls: they are behind {@link io.mysql2dynamodb.runner.port.FunctionInvoker}.
 */
package io.mysql2dynamodb.runner;
