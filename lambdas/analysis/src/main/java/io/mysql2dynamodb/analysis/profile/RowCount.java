package io.mysql2dynamodb.analysis.profile;

import io.mysql2dynamodb.analysis.profile.rows.Inquiry;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.contract.sql.SqlQuoting;

/** Counts the rows of a table. There is no time limit: whoever asks for exact counts waits for them. */
final class RowCount {

    private RowCount() {}

    static Question question(CatalogTable table) {
        return new Question("rows/" + table.name(), "SELECT COUNT(*) FROM " + SqlQuoting.name(table.name()), 1);
    }

    /** The same table with its rows counted; unchanged when there is no answer. */
    static CatalogTable counted(CatalogTable table, Inquiry inquiry) {
        return inquiry.ask(question(table), "the number of rows of " + table.name())
                .map(rows -> table.withExactRows(rows.get(0).number(0)))
                .orElse(table);
    }
}
