package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.schema.SourceForeignKey;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joined values by prefix: {@code user_email}. The entity's own joins count first; unless exactly one fits, foreign keys
 * whose column has that stem; unless exactly one, foreign keys to a table of that name.
 */
final class PrefixedNames {

    private final SourceSchema schema;
    private final SourceTable source;
    private final List<SingleRowJoin> joins;

    PrefixedNames(SourceSchema schema, SourceTable source, List<SingleRowJoin> joins) {
        this.schema = schema;
        this.source = source;
        this.joins = joins;
    }

    /**
     * The joined value of that name.
     *
     * @return empty when nothing fits
     * @throws UnknownNameException when several fit and none is preferred
     */
    Optional<Resolution> find(String name) {
        List<Resolution> all = new ArrayList<>();
        for (BiFunction<String, String, Stream<? extends Resolution>> step :
                List.<BiFunction<String, String, Stream<? extends Resolution>>>of(
                        this::byJoin, this::byStem, this::byTable)) {
            List<Resolution> fitting = splits(name)
                    .<Resolution>flatMap(at -> step.apply(name.substring(0, at), name.substring(at + 1)))
                    .toList();
            if (fitting.size() == 1) {
                return Optional.of(fitting.get(0));
            }
            all.addAll(fitting);
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        throw new UnknownNameException(
                "{" + name + "} may stand for "
                        + all.stream().map(PrefixedNames::described).distinct().collect(Collectors.joining(", or ")),
                "give the join meant a join_alias and write {alias.column}, or add an attribute with that value");
    }

    private static Stream<Integer> splits(String name) {
        return Stream.iterate(
                name.indexOf('_'), at -> at >= 0 && at < name.length() - 1, at -> name.indexOf('_', at + 1));
    }

    private Stream<Resolution> byJoin(String prefix, String column) {
        return joins.stream()
                .filter(join -> join.isMeantBy(prefix))
                .flatMap(join -> join.table().column(column).stream()
                        .map(found -> new Resolution.JoinedColumn(join.join(), join.link(), join.table(), found)));
    }

    private Stream<Resolution> byStem(String prefix, String column) {
        return source.foreignKeys().stream()
                .filter(key -> key.columns().size() == 1
                        && SingularName.namesKey(prefix, key.columns().get(0)))
                .flatMap(key -> referenced(key, column));
    }

    private Stream<Resolution> byTable(String prefix, String column) {
        return source.foreignKeys().stream()
                .filter(key -> SingularName.namesTable(prefix, key.targetTable()))
                .flatMap(key -> referenced(key, column));
    }

    private Stream<Resolution> referenced(SourceForeignKey key, String column) {
        return schema.table(key.targetTable()).stream().flatMap(table -> table.column(column).stream()
                .map(found -> new Resolution.ReferencedColumn(key, table, found)));
    }

    private static String described(Resolution resolution) {
        if (resolution instanceof Resolution.JoinedColumn joined) {
            return "'" + joined.column().name() + "' of the joined '"
                    + joined.table().name() + "'";
        }
        Resolution.ReferencedColumn referenced = (Resolution.ReferencedColumn) resolution;
        return "'" + referenced.column().name() + "' of '" + referenced.table().name() + "' by "
                + String.join(", ", referenced.key().columns());
    }
}
