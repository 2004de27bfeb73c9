package io.mysql2dynamodb.analysis.check;

import io.mysql2dynamodb.analysis.check.AnalysisInputs.GivenFile;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import java.util.List;

/** The checklist before the analysis. */
final class InputLines {

    private InputLines() {}

    static List<ChecklistItem> of(AnalysisInputs given) {
        return List.of(database(given), structure(given), workload(given), files(given));
    }

    private static ChecklistItem database(AnalysisInputs given) {
        String check = "a database is named";
        return given.database().isBlank()
                ? ChecklistItem.failed(check, "none", "name the database that is to be analysed, in the source's URL")
                : ChecklistItem.passed(check, NameList.onOneLine(given.database()));
    }

    private static ChecklistItem structure(AnalysisInputs given) {
        String check = "the structure can be read";
        return given.structure()
                .map(from -> ChecklistItem.passed(check, NameList.onOneLine(from)))
                .orElseGet(
                        () -> ChecklistItem.failed(
                                check,
                                "neither a connection nor files of answers",
                                "give the source's URL, or let the tool print its questions and give the files with the answers"));
    }

    private static ChecklistItem workload(AnalysisInputs given) {
        String check = "the workload can be seen";
        return given.workload().isEmpty()
                ? ChecklistItem.failed(
                        check,
                        "no log, no digests and no stated rates",
                        "give a query log, or time to observe performance_schema, or a file of stated rates")
                : ChecklistItem.passed(check, NameList.of(given.workload()));
    }

    private static ChecklistItem files(AnalysisInputs given) {
        String check = "every file that was named can be read and is not empty";
        List<String> bad = given.files().stream()
                .filter(file -> !file.content().orElse(false))
                .map(InputLines::problem)
                .toList();
        return bad.isEmpty()
                ? ChecklistItem.passed(check, given.files().size() + " files")
                : ChecklistItem.failed(
                        check, NameList.of(bad), "check the names and permissions, or leave these files out");
    }

    private static String problem(GivenFile file) {
        return "'" + file.name() + "' " + (file.content().isEmpty() ? "cannot be read" : "is empty");
    }
}
