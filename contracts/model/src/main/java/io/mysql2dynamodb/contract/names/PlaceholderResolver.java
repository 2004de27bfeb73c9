package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what the placeholders of one entity stand for, always in this order: {@code {value}}; another attribute; a column
 * of the source row; {@code table.column} of the source or a join; a joined column by prefix, as {@code {user_email}} on a
 * cart is the email of the cart's user. Immutable.
 */
public final class PlaceholderResolver {

    private final EntityContract entity;
    private final SourceTable source;
    private final Map<String, List<SingleRowJoin>> joinsByAttribute;
    private final List<SingleRowJoin> joins;
    private final PrefixedNames prefixed;

    /**
     * Prepares for an entity.
     *
     * @throws UnknownNameException when its source table does not exist
     */
    public PlaceholderResolver(SourceSchema schema, EntityContract entity) {
        this.entity = entity;
        this.source = schema.table(entity.sourceTable())
                .orElseThrow(() -> new UnknownNameException(
                        "the table '" + entity.sourceTable() + "' does not exist", "name a table of the source"));
        Map<String, List<SingleRowJoin>> rows = new LinkedHashMap<>();
        entity.attributes()
                .forEach(attribute -> rows.put(attribute.name(), SingleRowJoin.of(schema, source, attribute)));
        this.joinsByAttribute = rows;
        this.joins = distinct(rows.values().stream().flatMap(List::stream).toList());
        this.prefixed = new PrefixedNames(schema, source, joins);
    }

    /**
     * Resolves a placeholder of a key template or composed key.
     *
     * @throws UnknownNameException when it stands for nothing, or for several things
     */
    public Resolution resolve(Placeholder placeholder) {
        return resolve(placeholder, Optional.empty());
    }

    /**
     * Resolves a placeholder in an attribute's transformation, which is never the attribute itself.
     *
     * @throws UnknownNameException when it stands for nothing, or for several things
     */
    public Resolution resolve(Placeholder placeholder, Attribute within) {
        return resolve(placeholder, Optional.of(within));
    }

    /**
     * Resolves a placeholder of a key template, or of an attribute's transformation where there is one.
     *
     * @throws UnknownNameException when it stands for nothing, or for several things
     */
    public Resolution resolve(Placeholder placeholder, Optional<Attribute> within) {
        String name = placeholder.name();
        if (name.equals(Placeholder.VALUE) && within.isPresent()) {
            return new Resolution.ValueBefore();
        }
        Optional<Attribute> other = entity.attribute(name)
                .filter(attribute ->
                        within.filter(self -> self.name().equals(name)).isEmpty());
        if (other.isPresent()) {
            return new Resolution.OtherAttribute(other.get());
        }
        Optional<SourceColumn> own = source.column(name);
        if (own.isPresent()) {
            return new Resolution.OwnColumn(own.get());
        }
        if (placeholder.qualifier().isPresent()) {
            return qualified(
                    placeholder,
                    placeholder.qualifier().get(),
                    placeholder.qualifiedColumn().orElseThrow(),
                    within);
        }
        return prefixed.find(name)
                .orElseThrow(() -> new UnknownNameException(
                        placeholder + " is no attribute, column of '" + source.name() + "' or joined value"
                                + NearestName.hint(name, known()),
                        "name an attribute, a column, table.column of a join, or a joined value such as {user_email}"));
    }

    private Resolution qualified(Placeholder placeholder, String qualifier, String name, Optional<Attribute> within) {
        Optional<SingleRowJoin> attributesOwn =
                within.flatMap(attribute -> joinsByAttribute.getOrDefault(attribute.name(), List.of()).stream()
                        .filter(candidate -> candidate.name().equals(qualifier))
                        .findFirst());
        if (attributesOwn.isEmpty() && qualifier.equals(source.name())) {
            return new Resolution.OwnColumn(column(placeholder, source, name));
        }
        List<SingleRowJoin> fitting = attributesOwn.map(List::of).orElseGet(() -> joins.stream()
                .filter(join -> join.name().equals(qualifier))
                .toList());
        if (fitting.size() != 1) {
            String inScope = Stream.concat(
                            Stream.of(source.name()), joins.stream().map(SingleRowJoin::name))
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new UnknownNameException(
                    placeholder + " names '" + qualifier + "', which is "
                            + (fitting.isEmpty() ? "no table or alias in scope" : "joined in several ways"),
                    fitting.isEmpty() ? "in scope: " + inScope : "give each of these joins its join_alias");
        }
        SingleRowJoin join = fitting.get(0);
        return new Resolution.JoinedColumn(
                join.join(), join.link(), join.table(), column(placeholder, join.table(), name));
    }

    private static SourceColumn column(Placeholder placeholder, SourceTable table, String name) {
        return table.column(name)
                .orElseThrow(() -> new UnknownNameException(
                        placeholder + ": the table '" + table.name() + "' has no column '" + name + "'"
                                + NearestName.hint(name, Scope.columnNames(table)),
                        "name one of its columns"));
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(
                entity.attributes().stream().map(Attribute::name).toList());
        known.addAll(Scope.columnNames(source));
        return known;
    }

    private static List<SingleRowJoin> distinct(List<SingleRowJoin> joins) {
        List<SingleRowJoin> distinct = new ArrayList<>();
        for (SingleRowJoin join : joins) {
            if (distinct.stream().noneMatch(join::findsTheSameRowAs)) {
                distinct.add(join);
            }
        }
        return distinct;
    }
}
