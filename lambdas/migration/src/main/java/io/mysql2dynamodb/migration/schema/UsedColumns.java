package io.mysql2dynamodb.migration.schema;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.names.PlaceholderResolver;
import io.mysql2dynamodb.contract.names.Resolution;
import io.mysql2dynamodb.contract.sql.OrderBy;
import io.mysql2dynamodb.contract.sql.SqlColumn;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The source columns that a contract makes something of. A column that an attribute merely names beside a join, as the
 * format demands, is not used by that. Collected by one thread.
 */
public final class UsedColumns {
    private final SourceSchema schema;
    private final Set<String> used = new TreeSet<>();
    private final Set<String> tables = new TreeSet<>();

    public UsedColumns(SourceSchema schema) {
        this.schema = schema;
    }

    public boolean contains(String table, String column) {
        return used.contains(key(table, column));
    }

    /** The tables that are read, also one of which no column is used but that it has a row. */
    public Set<String> tables() {
        return Collections.unmodifiableSet(tables);
    }

    public void add(String table, String column) {
        tables.add(table);
        used.add(key(table, column));
    }

    /** Takes in everything that an entity of a valid contract uses. */
    public void add(EntityContract entity) {
        SourceTable source = schema.table(entity.sourceTable()).orElseThrow();
        tables.add(source.name());
        PlaceholderResolver placeholders = new PlaceholderResolver(schema, entity);
        entity.where().ifPresent(where -> fragment(where, Map.of(source.name(), source.name())));
        entity.partitionKeyTemplate().ifPresent(text -> template(text, source, placeholders));
        entity.sortKeyTemplate().ifPresent(text -> template(text, source, placeholders));
        entity.attributes().forEach(attribute -> attribute(attribute, source, placeholders));
    }

    private void attribute(Attribute attribute, SourceTable source, PlaceholderResolver placeholders) {
        if (attribute.join().isEmpty() || attribute.calculation().isPresent()) {
            attribute.source().names().forEach(column -> add(source.name(), column));
        }
        Map<String, String> named = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>();
        attribute.join().ifPresent(join -> JoinSql.of(join, source, schema).forEach(one -> {
            named.put(one.name(), one.table());
            texts.addAll(one.texts());
        }));
        attribute.calculation().ifPresent(calculation -> calculated(calculation, named, texts));
        tables.addAll(named.values());
        named.putIfAbsent(source.name(), source.name());
        texts.forEach(text -> fragment(text, named));
        orderBy(attribute, named);
        attribute.transformation().flatMap(Transformation::template).ifPresent(text -> Template.parse(text)
                .placeholders()
                .forEach(placeholder -> resolved(placeholders.resolve(placeholder, attribute), source)));
    }

    private void orderBy(Attribute attribute, Map<String, String> named) {
        Optional<String> order = Optional.empty();
        if (attribute.join().orElse(null) instanceof Join.JsonConstruction json) {
            order = json.construction().orderBy();
        } else if (attribute.join().orElse(null) instanceof Join.LookupTable lookup) {
            order = lookup.orderBy();
        }
        order.ifPresent(by -> OrderBy.parse(by).columns().forEach(column -> column(column, named)));
    }

    private static void calculated(Calculation calculation, Map<String, String> named, List<String> texts) {
        if (calculation instanceof Calculation.Aggregate aggregate) {
            named.put(aggregate.alias().orElse(aggregate.targetTable()), aggregate.targetTable());
            texts.add(aggregate.condition());
            if (!aggregate.select().strip().equals("*")) {
                texts.add(aggregate.select());
            }
        } else if (calculation instanceof Calculation.Case choice) {
            choice.branches().forEach(branch -> texts.addAll(List.of(branch.when(), branch.then())));
            choice.otherwise().ifPresent(texts::add);
        } else if (calculation instanceof Calculation.Concat concat) {
            texts.addAll(concat.parts());
        } else if (calculation instanceof Calculation.DateMath math) {
            math.otherColumn().ifPresent(texts::add);
        }
    }

    private void template(String text, SourceTable source, PlaceholderResolver placeholders) {
        Template.parse(text).placeholders().forEach(placeholder -> resolved(placeholders.resolve(placeholder), source));
    }

    private void resolved(Resolution resolution, SourceTable source) {
        if (resolution instanceof Resolution.OwnColumn own) {
            add(source.name(), own.column().name());
        } else if (resolution instanceof Resolution.JoinedColumn joined) {
            add(joined.table().name(), joined.column().name());
        } else if (resolution instanceof Resolution.ReferencedColumn referenced) {
            add(referenced.table().name(), referenced.column().name());
            referenced.key().columns().forEach(column -> add(source.name(), column));
        }
    }

    private void fragment(String text, Map<String, String> named) {
        SqlFragment.parse(text).columns().forEach(column -> column(column, named));
    }

    /** An unqualified name counts for every table in scope that has it: listing too little is the lesser evil. */
    private void column(SqlColumn column, Map<String, String> named) {
        named.forEach((name, table) -> {
            boolean meant = column.qualifier()
                    .map(qualifier -> qualifier.equalsIgnoreCase(name))
                    .orElse(true);
            if (meant
                    && schema.table(table)
                            .flatMap(found -> found.column(column.name()))
                            .isPresent()) {
                add(table, column.name());
            }
        });
    }

    private static String key(String table, String column) {
        return table + "." + column.toLowerCase(Locale.ROOT);
    }
}
