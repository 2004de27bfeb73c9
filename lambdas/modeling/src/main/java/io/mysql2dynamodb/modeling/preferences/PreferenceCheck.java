package io.mysql2dynamodb.modeling.preferences;

import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether preferences fit a database and its workload, and each other. */
public final class PreferenceCheck {

    private final List<String> tables;
    private final List<String> patterns;
    private final DatabaseCatalog catalog;
    private final List<Problem> problems = new ArrayList<>();

    private PreferenceCheck(DatabaseCatalog catalog, Workload workload) {
        this.catalog = catalog;
        this.tables = catalog.tables().stream().map(CatalogTable::name).toList();
        this.patterns = workload.patterns().stream().map(SourcePattern::id).toList();
    }

    /**
     * Checks that everything named exists, and that no two preferences contradict each other.
     *
     * @throws InvalidPreferencesException with everything that is wrong
     */
    public static void check(Preferences preferences, DatabaseCatalog catalog, Workload workload) {
        PreferenceCheck check = new PreferenceCheck(catalog, workload);
        check.names(preferences);
        check.contradictions(preferences);
        if (!check.problems.isEmpty()) {
            throw new InvalidPreferencesException(check.problems);
        }
    }

    private void names(Preferences preferences) {
        for (int i = 0; i < preferences.keepApart().size(); i++) {
            known("table", preferences.keepApart().get(i), tables, "/keep_apart/" + i);
        }
        known("table", preferences.leaveOut(), tables, "/leave_out");
        known("access pattern", preferences.dropPatterns(), patterns, "/drop_patterns");
        known("access pattern", preferences.strong(), patterns, "/strong_consistency");
        known("access pattern", preferences.scans(), patterns, "/scan/patterns");
        preferences.staleness().keySet().forEach(this::column);
    }

    private void known(String kind, Collection<String> names, List<String> of, String pointer) {
        names.stream()
                .filter(name -> !of.contains(name))
                .forEach(name -> problems.add(Problem.error(
                        pointer,
                        "there is no " + kind + " '" + name + "'" + NearestName.hint(name, of),
                        "name one of the analysis")));
    }

    private void column(String name) {
        int dot = name.indexOf('.');
        Optional<CatalogTable> table = dot < 0 ? Optional.empty() : catalog.table(name.substring(0, dot));
        if (table.isEmpty() || table.get().column(name.substring(dot + 1)).isEmpty()) {
            problems.add(Problem.error(
                    "/staleness_seconds/" + name.replace("~", "~0").replace("/", "~1"),
                    "there is no column '" + name + "'",
                    "write table.column, as the schema spells them"));
        }
    }

    private void contradictions(Preferences preferences) {
        both(preferences.dropPatterns(), preferences.strong(), "/strong_consistency", "needs no consistency");
        both(preferences.dropPatterns(), preferences.scans(), "/scan/patterns", "reads nothing");
        for (int i = 0; i < preferences.keepApart().size(); i++) {
            String pointer = "/keep_apart/" + i;
            preferences.keepApart().get(i).stream()
                    .filter(preferences.leaveOut()::contains)
                    .forEach(table -> problems.add(Problem.error(
                            pointer,
                            "the table '" + table + "' is left out, so that nothing can be beside it",
                            "remove it here or from leave_out")));
        }
    }

    private void both(Set<String> dropped, Set<String> other, String pointer, String what) {
        other.stream()
                .filter(dropped::contains)
                .forEach(id -> problems.add(Problem.error(
                        pointer,
                        "the pattern '" + id + "' is dropped, and a dropped pattern " + what,
                        "remove it here or from drop_patterns")));
    }
}
