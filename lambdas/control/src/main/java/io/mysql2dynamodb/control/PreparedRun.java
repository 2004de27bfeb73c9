package io.mysql2dynamodb.control;

import io.mysql2dynamodb.platform.ledger.RunRecord;
import java.util.Optional;

/**
 * A run that is ready to be worked on.
 *
 * @param run the run as the ledger has it
 * @param model whether stage 2 makes its contract
 * @param preferences key of the artifact with what is wanted of the design
 */
public record PreparedRun(RunRecord run, boolean model, Optional<String> preferences) {}
