package io.mysql2dynamodb.analysis.check;

import io.mysql2dynamodb.analysis.document.Figures;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.workload.Observation;
import io.mysql2dynamodb.workload.SetAside;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the requirements gate shows: whether the access patterns and their rates are complete. */
public final class RequirementsFacts {

    /** Facts travel in the gate's entry, whose size is limited. */
    private static final int MOST_GAPS = 15;

    private final Workload workload;
    private final DatabaseCatalog catalog;
    private final List<String> facts = new ArrayList<>();

    private RequirementsFacts(Workload workload, DatabaseCatalog catalog) {
        this.workload = workload;
        this.catalog = catalog;
    }

    /** One line for each thing that whoever decides must know, what is missing first. */
    public static List<String> of(Workload workload, DatabaseCatalog catalog) {
        return new RequirementsFacts(workload, catalog).facts();
    }

    private List<String> facts() {
        facts.add(
                workload.patterns().isEmpty()
                        ? "no access pattern was seen: give a log or time to observe, or state the patterns in a file"
                        : Figures.count(workload.patterns().size(), "access pattern") + ", rates: "
                                + WorkloadFigures.bySource(workload));
        patterns(RateSource.UNKNOWN, "rates unknown, to be stated by somebody who knows");
        patterns(RateSource.STATED, "rates stated by a person");
        incomplete();
        workload.observations().forEach(observation -> facts.add(observed(observation)));
        setAside();
        untouched();
        writers();
        gaps();
        if (workload.applicationSource().isEmpty()) {
            facts.add(
                    "the application's source was not read: what was never sent while somebody looked is not among the"
                            + " patterns");
        }
        return facts;
    }

    private void patterns(RateSource source, String what) {
        List<String> names = WorkloadFigures.with(workload, source).stream()
                .map(pattern -> pattern.id() + " (" + pattern.description() + ")")
                .toList();
        add(what, names);
    }

    private void incomplete() {
        add(
                "not taken apart wholly",
                workload.patterns().stream()
                        .filter(pattern -> !pattern.shape().unresolved().isEmpty())
                        .map(SourcePattern::id)
                        .toList());
    }

    private static String observed(Observation observation) {
        String span = observation.spanSeconds() > 0
                ? "from " + observation.from().get() + " to " + observation.to().get()
                : "without a span, so without rates";
        return "observed: " + words(observation.kind()) + " '" + NameList.onOneLine(observation.name()) + "' " + span
                + ", "
                + Figures.count(observation.statements(), "statement")
                + (observation.unreadable() == 0
                        ? ""
                        : ", unreadable and skipped: " + Figures.number(observation.unreadable()));
    }

    private void setAside() {
        workload.setAside().stream()
                .filter(one -> one.reason() == SetAside.Reason.UNPARSED && one.executions() > 0)
                .forEach(one -> facts.add("could not be parsed: " + Figures.count(one.executions(), "execution") + ", "
                        + Figures.percent(one.executions(), WorkloadFigures.statements(workload)) + " of all"));
    }

    private void untouched() {
        Set<String> touched = workload.patterns().stream()
                .flatMap(pattern -> pattern.shape().tables().stream())
                .map(TableUse::table)
                .collect(Collectors.toSet());
        List<String> untouched = catalog.tables().stream()
                .map(CatalogTable::name)
                .filter(table -> !touched.contains(table))
                .toList();
        add(
                Figures.number(untouched.size()) + " of "
                        + Figures.count(catalog.tables().size(), "table") + " without any access pattern",
                untouched);
    }

    private void writers() {
        for (Writer.Kind kind : Writer.Kind.values()) {
            add(
                    "changes data, by " + words(kind),
                    workload.writers().stream()
                            .filter(writer -> writer.kind() == kind)
                            .map(writer ->
                                    writer.host().isEmpty() ? writer.name() : writer.name() + "@" + writer.host())
                            .toList());
        }
    }

    private void gaps() {
        List<Gap> gaps = Stream.concat(catalog.gaps().stream(), workload.gaps().stream())
                .distinct()
                .toList();
        gaps.stream()
                .limit(MOST_GAPS)
                .forEach(gap -> facts.add("not seen: " + NameList.onOneLine(gap.subject()) + ", "
                        + NameList.onOneLine(gap.reason())
                        + gap.remedy().map(remedy -> "; " + remedy).orElse("")));
        if (gaps.size() > MOST_GAPS) {
            facts.add("not seen: " + Figures.number(gaps.size() - MOST_GAPS) + " more, in the documents");
        }
    }

    private void add(String what, List<String> names) {
        if (!names.isEmpty()) {
            facts.add(what + ": " + NameList.of(names));
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
