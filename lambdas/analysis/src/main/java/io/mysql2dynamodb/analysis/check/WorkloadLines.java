package io.mysql2dynamodb.analysis.check;

import io.mysql2dynamodb.analysis.document.Figures;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.CatalogView;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.workload.Observation;
import io.mysql2dynamodb.workload.SetAside;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import io.mysql2dynamodb.workload.TransactionPattern;
import io.mysql2dynamodb.workload.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the checklist after the analysis says of the workload. */
final class WorkloadLines {

    /** The share of statements that nobody could parse, from which on a workload cannot be trusted. */
    private static final double MOST_UNPARSED = 0.01;

    private static final String STATED = "stated";
    private static final String AGAIN = "run stage 1 again (redrive, resume, or startAtStage 1)";

    private final DatabaseCatalog catalog;
    private final Workload workload;

    private WorkloadLines(DatabaseCatalog catalog, Workload workload) {
        this.catalog = catalog;
        this.workload = workload;
    }

    static List<ChecklistItem> of(DatabaseCatalog catalog, Workload workload) {
        return new WorkloadLines(catalog, workload).lines();
    }

    private List<ChecklistItem> lines() {
        return List.of(tables(), spans(), unparsed(), sources(), steps(), ids());
    }

    private ChecklistItem tables() {
        String check = "every table of an access pattern is in the structure";
        Set<String> known = Stream.concat(
                        catalog.tables().stream().map(CatalogTable::name),
                        catalog.views().stream().map(CatalogView::name))
                .collect(Collectors.toSet());
        List<String> unknown = workload.patterns().stream()
                .flatMap(pattern -> pattern.shape().tables().stream()
                        .map(TableUse::table)
                        .filter(table -> !known.contains(table))
                        .map(table -> "'" + table + "' of " + pattern.id()))
                .distinct()
                .toList();
        return unknown.isEmpty()
                ? ChecklistItem.passed(check, Figures.count(workload.patterns().size(), "pattern"))
                : ChecklistItem.failed(
                        check,
                        "not in the structure: " + NameList.of(unknown),
                        "if the table was dropped or renamed since, give a newer log; if the account may not see it, GRANT"
                                + " SELECT on it; then " + AGAIN);
    }

    /** An observation without a span is honest as long as no rate is taken from it. */
    private ChecklistItem spans() {
        String check = "each observation that rates are taken from has a span";
        List<String> without = workload.observations().stream()
                .filter(observation -> observation.statements() > 0 && observation.spanSeconds() <= 0)
                .map(Observation::name)
                .toList();
        Set<String> withSpan = workload.observations().stream()
                .map(Observation::name)
                .filter(name -> !without.contains(name))
                .collect(Collectors.toSet());
        List<String> wrong = workload.patterns().stream()
                .filter(pattern -> pattern.rates().source() == RateSource.MEASURED)
                .filter(pattern -> pattern.seenIn().stream().noneMatch(withSpan::contains))
                .map(SourcePattern::id)
                .toList();
        if (!wrong.isEmpty()) {
            return ChecklistItem.failed(
                    check,
                    "no span, and yet a measured rate: " + NameList.of(wrong),
                    "give a log with times, or observe for longer than a moment, and " + AGAIN);
        }
        return ChecklistItem.passed(
                check,
                Figures.count(workload.observations().size(), "observation")
                        + (without.isEmpty() ? "" : ", without a span and so without rates: " + NameList.of(without)));
    }

    private ChecklistItem unparsed() {
        String check = "under 1 % of the statements could not be parsed";
        long unparsed = workload.setAside().stream()
                .filter(one -> one.reason() == SetAside.Reason.UNPARSED)
                .mapToLong(SetAside::executions)
                .sum();
        long all = WorkloadFigures.statements(workload);
        String found = Figures.number(unparsed) + " of " + Figures.number(all)
                + (unparsed == 0 ? "" : ", " + Figures.percent(unparsed, all));
        // of digests alone many are cut by the server, questions of this analysis among them: nothing that a person can
        // mend
        boolean ofDigestsAlone = workload.observations().stream()
                .allMatch(observation -> observation.kind() == Observation.Kind.STATEMENT_DIGESTS);
        return unparsed == 0 || ofDigestsAlone || unparsed < MOST_UNPARSED * all
                ? ChecklistItem.passed(check, found + (ofDigestsAlone && unparsed > 0 ? ", of digests alone" : ""))
                : ChecklistItem.failed(
                        check,
                        found,
                        "look at the statements set aside in 01_2_mysql_log_analysis.md: if the log is damaged give another,"
                                + " if it is of another server leave it out; then " + AGAIN);
    }

    private ChecklistItem sources() {
        String check = "no rate is without a source";
        Set<String> observed =
                workload.observations().stream().map(Observation::name).collect(Collectors.toSet());
        List<String> sourceless = Stream.concat(
                        workload.patterns().stream()
                                .filter(pattern -> !sourced(pattern, observed))
                                .map(SourcePattern::id),
                        workload.transactions().stream()
                                .filter(one -> one.averageRps().isPresent() && one.rateSource() == RateSource.UNKNOWN)
                                .map(TransactionPattern::id))
                .toList();
        return sourceless.isEmpty()
                ? ChecklistItem.passed(check, WorkloadFigures.bySource(workload))
                : ChecklistItem.failed(
                        check, "no observation and nobody gave the rates of " + NameList.of(sourceless), AGAIN);
    }

    private static boolean sourced(SourcePattern pattern, Set<String> observed) {
        return switch (pattern.rates().source()) {
            case MEASURED -> pattern.seenIn().stream().anyMatch(observed::contains);
            case STATED -> pattern.seenIn().contains(STATED);
            case UNKNOWN -> true;
        };
    }

    private ChecklistItem steps() {
        String check = "transactions are made of patterns that exist";
        Set<String> ids = workload.patterns().stream().map(SourcePattern::id).collect(Collectors.toSet());
        List<String> unknown = workload.transactions().stream()
                .flatMap(transaction -> transaction.steps().stream()
                        .map(TransactionPattern.Step::pattern)
                        .filter(pattern -> !ids.contains(pattern))
                        .map(pattern -> pattern + " of " + transaction.id()))
                .toList();
        return unknown.isEmpty()
                ? ChecklistItem.passed(
                        check, Figures.count(workload.transactions().size(), "kind") + " of transactions")
                : ChecklistItem.failed(check, "not there: " + NameList.of(unknown), AGAIN);
    }

    private ChecklistItem ids() {
        String check = "each access pattern is there once";
        Set<String> seen = new HashSet<>();
        List<String> twice = workload.patterns().stream()
                .flatMap(pattern -> Stream.of(pattern.id(), pattern.fingerprint()))
                .filter(name -> !seen.add(name))
                .distinct()
                .toList();
        return twice.isEmpty()
                ? ChecklistItem.passed(check, Figures.count(workload.patterns().size(), "pattern"))
                : ChecklistItem.failed(check, "more than once: " + NameList.of(twice), AGAIN);
    }
}
