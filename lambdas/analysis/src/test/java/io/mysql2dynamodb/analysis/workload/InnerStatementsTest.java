package io.mysql2dynamodb.analysis.workload;

import static io.mysql2dynamodb.analysis.workload.Watched.executions;
import static io.mysql2dynamodb.analysis.workload.Watched.query;
import static io.mysql2dynamodb.analysis.workload.Watched.setAside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.catalog.CatalogEvent;
import io.mysql2dynamodb.catalog.CatalogRoutine;
import io.mysql2dynamodb.catalog.CatalogTrigger;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.workload.SetAside.Reason;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.Writer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InnerStatementsTest {

    private static final CatalogTrigger AUDIT = new CatalogTrigger(
            "t_audit",
            "orders",
            "AFTER",
            "INSERT",
            "BEGIN DECLARE v INT; SET v = 1; INSERT audit (NEW.id, v); IF v > 2 THEN UPDATE counters; END IF; END",
            List.of("audit", "counters"));
    private static final CatalogTrigger NESTED =
            new CatalogTrigger("t_nested", "counters", "AFTER", "UPDATE", "INSERT history (OLD.k)", List.of("history"));
    private static final CatalogRoutine FUNCTION = new CatalogRoutine(
            "touch",
            "FUNCTION",
            "MODIFIES SQL DATA",
            "root@%",
            "BEGIN INSERT touched; RETURN 1; END",
            List.of("touched"));

    @Test
    void setsAsideWhatATriggerDoesRightAfterTheStatementThatFiresIt() {
        Workload workload = watched()
                .generalLog(
                        query(0, 1, "INSERT orders"),
                        query(0, 1, "INSERT audit (NEW.id, NAME_CONST('v',_utf8mb4'a)' COLLATE 'x'))"),
                        query(0, 1, "UPDATE counters"),
                        query(0, 1, "INSERT history (OLD.k)"),
                        query(1, 1, "SELECT orders"),
                        query(1, 1, "UPDATE counters"),
                        query(1, 1, "INSERT history (OLD.k)"))
                .workload();

        assertThat(setAside(workload, Reason.INNER_STATEMENT)).isEqualTo(4);
        assertThat(executions(workload, "UPDATE counters")).isEqualTo(1);
        assertThat(workload.patterns()).hasSize(3);
    }

    @Test
    void otherConnectionsAndOtherEventsFireNothing() {
        Workload workload = watched()
                .generalLog(
                        query(0, 1, "INSERT orders"),
                        query(0, 2, "UPDATE counters"),
                        query(1, 3, "DELETE orders"),
                        query(1, 3, "UPDATE counters"))
                .workload();

        assertThat(setAside(workload, Reason.INNER_STATEMENT)).isZero();
        assertThat(executions(workload, "UPDATE counters")).isEqualTo(2);
    }

    @Test
    void setsAsideWhatAFunctionDoes() {
        Workload workload = watched()
                .generalLog(
                        query(0, 1, "ASK touch()"),
                        query(0, 1, "INSERT touched"),
                        query(1, 1, "ASK untouch()"),
                        query(1, 1, "INSERT touched"),
                        query(2, 1, "SELECT orders touch ()"),
                        query(2, 1, "INSERT touched"))
                .workload();

        assertThat(setAside(workload, Reason.INNER_STATEMENT)).isEqualTo(2);
        assertThat(executions(workload, "INSERT touched")).isEqualTo(1);
    }

    @Test
    void findsStatementsOnlyWhereOneMayBegin() {
        assertThat(BodyStatements.of("""
            BEGIN
              -- INSERT no; it is a comment
              DECLARE done INT DEFAULT 0;
              DECLARE c CURSOR FOR SELECT id FROM a;
              DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = 1;
              l: LOOP UPDATE b SET x = 'INSERT; no', y = "it's" WHERE `update;` = (SELECT 1 FROM d); END LOOP;
              IF EXISTS (SELECT 1 FROM e) THEN DELETE FROM f; ELSE REPLACE INTO g VALUES (CASE WHEN 1 THEN 2 END); END IF;
            END\
            """))
                .containsExactly(
                        "UPDATE b SET x = 'INSERT; no', y = \"it's\" WHERE `update;` = (SELECT 1 FROM d)",
                        "DELETE FROM f",
                        "REPLACE INTO g VALUES (CASE WHEN 1 THEN 2 END)");
    }

    @Test
    void takesNamedConstantsBack() {
        assertThat(NamedConstants.undone(
                        "INSERT INTO a VALUES ( NAME_CONST('v',_utf8mb4'x)''y' COLLATE 'c'), NAME_CONST('w',(1)))"))
                .isEqualTo("INSERT INTO a VALUES ( v, w)");
        assertThat(NamedConstants.undone("SELECT NAME_CONST('v',1")).isEqualTo("SELECT NAME_CONST('v',1");
    }

    @Test
    void listsWhatChangesTablesFromInside() {
        assertThat(watched().workload().writers())
                .extracting(writer -> writer.kind() + " " + writer.name() + " " + writer.tables())
                .containsExactly(
                        "TRIGGER t_audit [audit, counters]",
                        "TRIGGER t_nested [history]",
                        "EVENT nightly [audit]",
                        "EVENT secret []",
                        "ROUTINE touch [touched]");
        assertThat(watched().workload().writers())
                .filteredOn(writer -> writer.name().equals("secret"))
                .extracting(Writer::evidence)
                .containsExactly(
                        "runs EVERY 1 DAY as x@%, but is switched off now; its body may not be seen, so what it"
                                + " changes is not known");
    }

    private static Watched watched() {
        return new Watched(Optional.of(new DatabaseCatalog(
                "shop",
                "8.0.33",
                Watched.START,
                DatabaseCatalog.Origin.CONNECTION,
                "utf8mb4_0900_ai_ci",
                List.of(),
                List.of(),
                List.of(AUDIT, NESTED),
                List.of(FUNCTION),
                List.of(
                        new CatalogEvent("nightly", "EVERY 1 DAY", true, "root@%", "DELETE audit", List.of("audit")),
                        new CatalogEvent("secret", "EVERY 1 DAY", false, "x@%", "", List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of())));
    }
}
