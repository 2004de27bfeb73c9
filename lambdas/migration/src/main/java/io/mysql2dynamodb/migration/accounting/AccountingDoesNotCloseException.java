package io.mysql2dynamodb.migration.accounting;

import java.util.List;

/** Rows of the source are not accounted for; the message names the entity, the chunk or the child table and all figures. */
public final class AccountingDoesNotCloseException extends RuntimeException {

    public AccountingDoesNotCloseException(List<String> gaps) {
        super("the copy's figures do not close: " + String.join("; ", gaps)
                + ". In phase 1 nothing may write to the source while it is copied: make it quiet, then start the run"
                + " again under a new name");
    }
}
