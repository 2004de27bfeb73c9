package io.mysql2dynamodb.modeling.pattern;

import io.mysql2dynamodb.contract.sql.SelectStatement;
import io.mysql2dynamodb.contract.sql.UnsafeSqlException;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.Kind;
import io.mysql2dynamodb.workload.StatementShape.LimitUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The parameters of a pattern's statement by names: that of the column that each is compared with, with a number behind it
 * where it is not the first.
 *
 * @param sql the statement, a limit written as a number, a beginning as a parameter of its own, a list as one
 * @param names one for each {@code ?}, in order; empty where the statement does not tell
 * @param columns the column of each, as written
 */
public record PatternParameters(String sql, List<String> names, List<String> columns) {

    private static final Pattern LIMIT =
            Pattern.compile("(?i)\\bLIMIT\\s+\\?(\\s*,\\s*\\?|\\s+OFFSET\\s+\\?)?\\s*;?\\s*$");
    /** As the analysis writes a pattern that begins with a text and ends with anything. */
    private static final Pattern BEGINNING = Pattern.compile("(?i)\\bLIKE\\s+'\\?%'");

    /** As the analysis writes a list of whatever length. */
    private static final Pattern LIST = Pattern.compile("(?i)\\bIN\\s*\\(\\s*\\.\\.\\.\\s*\\)");

    private static final Pattern UNNAMED = Pattern.compile("\\W");

    public PatternParameters {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
    }

    /** Those of a pattern. */
    public static PatternParameters of(SourcePattern pattern) {
        String sql = written(pattern);
        List<String> columns = columns(sql, pattern.shape());
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String column : columns) {
            String plain = UNNAMED.matcher(column).replaceAll("_");
            int count = seen.merge(plain, 1, Integer::sum);
            names.add(count == 1 ? plain : plain + "_" + count);
        }
        return new PatternParameters(sql, names, columns);
    }

    /** Whether every value has a name, and a column is compared with two of them. */
    boolean tellBothEnds(String column) {
        return !names.isEmpty()
                && columns.stream().filter(column::equalsIgnoreCase).count() == 2;
    }

    /** The name of a column's value, or of its second: what the column itself is called if nothing else is known. */
    public String of(String column, int occurrence) {
        int found = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(column) && found++ == occurrence) {
                return names.get(i);
            }
        }
        return UNNAMED.matcher(column).replaceAll("_") + (occurrence == 0 ? "" : "_" + (occurrence + 1));
    }

    private static String written(SourcePattern pattern) {
        OptionalLong most = pattern.shape().limit().map(LimitUse::most).orElse(OptionalLong.empty());
        String sql = BEGINNING.matcher(pattern.sql()).replaceAll("LIKE CONCAT(?, '%')");
        sql = LIST.matcher(sql).replaceAll("IN (?)");
        return most.isPresent() ? LIMIT.matcher(sql).replaceFirst("LIMIT " + most.getAsLong()) : sql;
    }

    private static List<String> columns(String sql, StatementShape shape) {
        if (shape.kind() == Kind.SELECT) {
            return ofSelect(sql).orElse(List.of());
        }
        List<String> columns = new ArrayList<>();
        shape.changedColumns().forEach(use -> columns.add(use.column()));
        shape.conditions().stream()
                .filter(condition -> condition.values() > 0)
                .forEach(condition -> columns.add(condition.column().column()));
        long marks = sql.chars().filter(c -> c == '?').count();
        return marks == columns.size() ? columns : List.of();
    }

    private static Optional<List<String>> ofSelect(String sql) {
        try {
            List<String> columns = new ArrayList<>();
            SelectStatement statement = SelectStatement.parseCount(sql).orElseGet(() -> SelectStatement.parse(sql));
            for (SelectStatement.Marker marker : statement.markers()) {
                if (marker.column().isEmpty()) {
                    return Optional.empty();
                }
                columns.add(marker.column().get().name());
            }
            return Optional.of(columns);
        } catch (UnsafeSqlException e) {
            // the pattern is designed from its shape; only its comparison with MySQL needs names
            return Optional.empty();
        }
    }
}
