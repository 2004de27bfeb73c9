/** What every function of the orchestrator stands on: how it is called, what it is wired to, and which run it works for. */
package io.mysql2dynamodb.platform;
