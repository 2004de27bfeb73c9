package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.QuestionRefusedException;
import io.mysql2dynamodb.analysis.question.ShownStatements;
import io.mysql2dynamodb.analysis.question.SqlName;
import io.mysql2dynamodb.catalog.CatalogTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the account may do. MySQL hides what an account may not see instead of refusing the question, so what is missing is
 * found here and not by an error. See https://dev.mysql.com/doc/refman/8.0/en/privileges-provided.html.
 */
final class Privileges {

    private static final int SHOW_ROUTINE_SINCE = 80020;
    private static final int DATA_DICTIONARY_SINCE = 80000;

    private final ServerFacts server;
    private final HeldPrivileges everywhere;
    private final HeldPrivileges onDatabase;
    private final HeldPrivileges onPerformanceSchema;
    private final Set<String> selectable = new HashSet<>();
    private final String proviso;

    private Privileges(ServerFacts server, List<GrantText> grants, String proviso) {
        this.server = server;
        this.proviso = proviso;
        everywhere = new HeldPrivileges("*", grants);
        onDatabase = new HeldPrivileges(server.database(), grants);
        onPerformanceSchema = new HeldPrivileges("performance_schema", grants);
        grants.stream()
                .filter(grant -> !grant.table().equals("*") && grant.database().equals(server.database()))
                .filter(grant -> HeldPrivileges.grants(grant.privileges(), "SELECT"))
                .forEach(grant -> selectable.add(server.comparable(grant.table())));
    }

    /** From what was granted to the account and, where SHOW GRANTS may be asked, to its roles. */
    static Privileges of(ServerFacts server, StructureAnswers answers, Optional<ShownStatements> shown, Gaps gaps) {
        List<GrantText> grants = new ArrayList<>();
        for (AnswerRow row : answers.rows(StructureQuestions.PRIVILEGES)) {
            grants.add(new GrantText(false, List.of(row.text(2)), row.text(0), row.text(1)));
        }
        boolean all = false;
        if (shown.isPresent()) {
            try {
                shown.get().grants().forEach(line -> GrantText.of(line).ifPresent(grants::add));
                all = true;
            } catch (QuestionRefusedException refused) {
                gaps.add("privileges of the account's roles", refused.reason());
            }
        }
        String proviso = all
                ? ""
                : server.role()
                        .map(role -> "; what its role " + role + " gives it could not be seen")
                        .orElse("");
        return new Privileges(server, grants, proviso);
    }

    /** What the account may not see, each with the GRANT that would show it. */
    void addGaps(List<CatalogTable> tables, Gaps gaps) {
        if (!onDatabase.has("SELECT")) {
            gaps.add(
                    "tables that this account may not see",
                    "the account has SELECT on single tables of the database at most, and MySQL shows no others"
                            + proviso,
                    grant("SELECT", onDatabase.on()));
            tables.stream()
                    .filter(table -> !selectable.contains(server.comparable(table.name())))
                    .forEach(table -> gaps.add(
                            "the rows of " + table.name(),
                            "the account lacks SELECT on the whole table" + proviso,
                            grant("SELECT", SqlName.quoted(server.database()) + "." + SqlName.quoted(table.name()))));
        }
        addMissing("triggers", "TRIGGER", gaps);
        addMissing("events", "EVENT", gaps);
        addMissing("definitions of views", "SHOW VIEW", gaps);
        addRoutines(gaps);
        if (!everywhere.has("PROCESS")) {
            gaps.add(
                    "connections of other accounts",
                    "the account lacks PROCESS, and MySQL shows it its own connections only" + proviso,
                    grant("PROCESS", everywhere.on()));
        }
        if (!server.observed()) {
            gaps.add(
                    "statement digests",
                    "performance_schema is switched off",
                    "start the server with performance_schema=ON");
        } else if (!onPerformanceSchema.has("SELECT")) {
            gaps.add(
                    "statement digests",
                    "the account lacks SELECT on performance_schema" + proviso,
                    grant("SELECT", onPerformanceSchema.on()));
        }
    }

    private void addMissing(String subject, String privilege, Gaps gaps) {
        if (!onDatabase.has(privilege)) {
            gaps.add(
                    subject,
                    "the account lacks " + privilege + " on the database, and MySQL shows them to nobody else"
                            + proviso,
                    grant(privilege, onDatabase.on()));
        }
    }

    /** See https://dev.mysql.com/doc/refman/8.0/en/information-schema-routines-table.html. */
    private void addRoutines(Gaps gaps) {
        if (everywhere.has("SELECT") || everywhere.has("SHOW_ROUTINE")) {
            return;
        }
        boolean ownPrivilege = server.number() >= SHOW_ROUTINE_SINCE;
        gaps.add(
                "stored procedures and functions of other accounts",
                "the account lacks " + (ownPrivilege ? "SHOW_ROUTINE" : "SELECT on everything")
                        + ", and MySQL shows it the routines that it defined or may run only, the latter without their"
                        + " bodies" + proviso,
                ownPrivilege
                        ? grant("SHOW_ROUTINE", everywhere.on())
                        : grant("SELECT", server.number() >= DATA_DICTIONARY_SINCE ? everywhere.on() : "mysql.proc"));
    }

    private String grant(String privilege, String on) {
        return "GRANT " + privilege + " ON " + on + " TO " + SqlName.account(server.account()) + ";";
    }
}
