package io.mysql2dynamodb.analysis.question;

import java.util.List;

/** What MySQL tells by SHOW alone, which no SELECT can hold: so it can be had by a connection only. */
public interface ShownStatements {

    /**
     * What the account was granted, what its active roles give it included: one GRANT or REVOKE each.
     *
     * @throws QuestionRefusedException the server refuses
     */
    List<String> grants();

    /**
     * The statement that would make a base table as it is.
     *
     * @param table its name, unquoted
     * @throws QuestionRefusedException the server refuses, most often for want of SELECT on the table
     */
    String createTable(String table);
}
