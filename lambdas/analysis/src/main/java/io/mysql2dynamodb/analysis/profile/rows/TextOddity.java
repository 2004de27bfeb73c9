package io.mysql2dynamodb.analysis.profile.rows;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import java.util.Optional;

/** Whether a text has what makes trouble in a key: a control character, a space at an end, a character beyond ASCII. */
public final class TextOddity {

    private TextOddity() {}

    /** The condition; nothing for values that are no text. */
    public static Optional<String> of(CatalogColumn column, String alias) {
        if (!column.type().base().isText()) {
            return Optional.empty();
        }
        String value = SqlQuoting.column(alias, column.name());
        String utf8 = ValueBytes.utf8(column, alias);
        return Optional.of("(OCTET_LENGTH(" + utf8 + ") <> CHAR_LENGTH(" + value + ") OR OCTET_LENGTH(TRIM(" + value
                + ")) <> OCTET_LENGTH(" + value + ") OR " + utf8 + " REGEXP '[[:cntrl:]]')");
    }
}
