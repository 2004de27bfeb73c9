package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What several rows of another table become in one attribute. */
final class NaiveChildren {

    private final NaiveRow row;
    private final NaiveTypes types;

    NaiveChildren(NaiveRow row, NaiveTypes types) {
        this.row = row;
        this.types = types;
    }

    /** How many child rows a construction finds. */
    long count(Join.JsonConstruction join) {
        return row.database().number("SELECT COUNT(*) FROM " + rows(join, child(join)));
    }

    /** How many of them it embeds at most. */
    static long most(Join.JsonConstruction join) {
        boolean array = join.construction().shape() == Join.Construction.Shape.ARRAY;
        return array ? join.construction().limit().orElse(Integer.MAX_VALUE) : 1;
    }

    /** The attribute that a construction makes; null where it is absent. */
    AttributeValue construction(Attribute attribute, Join.JsonConstruction join) {
        boolean array = join.construction().shape() == Join.Construction.Shape.ARRAY;
        boolean text = attribute.type() == AttributeType.S;
        NaiveSql.Row child = child(join);
        List<NaiveSql.Row> scope = List.of(child, row.source());
        String order = "ORDER BY "
                + join.construction()
                        .orderBy()
                        .map(by -> NaiveSql.qualified(by, scope) + ", ")
                        .orElse("")
                + ties(child);
        int count = (int) Math.min(count(join), most(join));
        List<Map<String, AttributeValue>> children = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            children.add(new LinkedHashMap<>());
        }
        Set<String> codes = new TreeSet<>();
        join.construction().columns().forEach((name, select) -> {
            List<NaiveValue> values =
                    row.database().values(NaiveSql.qualified(select, scope), rows(join, child), order);
            for (int i = 0; i < count; i++) {
                try {
                    int levels = text ? NaiveTypes.UNLIMITED : NaiveTypes.LEVELS - (array ? 2 : 1);
                    AttributeValue value = values.get(i) == null ? null : types.byDefault(values.get(i), levels, !text);
                    if (value != null) {
                        children.get(i).put(name, value);
                    }
                } catch (NaiveRefusal refusal) {
                    codes.add(refusal.code());
                }
            }
        });
        if (!codes.isEmpty()) {
            throw new NaiveRefusals(codes);
        }
        List<AttributeValue> values =
                children.stream().map(AttributeValue::fromM).toList();
        if (!array && values.isEmpty()) {
            return null;
        }
        AttributeValue whole = array ? AttributeValue.fromL(values) : values.get(0);
        return text ? AttributeValue.fromS(NaiveJson.canonical(whole)) : whole;
    }

    private NaiveSql.Row child(Join.JsonConstruction join) {
        GeneratedTable target = row.names().table(join.targetTable());
        return NaiveSql.Row.joined(
                join.alias().orElse(target.name()), target, row.source().table());
    }

    private String rows(Join.JsonConstruction join, NaiveSql.Row child) {
        return row.from() + " JOIN " + child.from() + " ON "
                + NaiveSql.condition(join.condition(), row.source(), child);
    }

    /** Rows that the order leaves equal: by primary key, without one by all columns as binary. */
    private static String ties(NaiveSql.Row child) {
        KeyShape shape = child.table().shape();
        if (shape == KeyShape.PRIMARY || shape == KeyShape.COMPOSITE) {
            return child.table().identity().stream()
                    .map(column -> child.alias() + "." + column)
                    .collect(Collectors.joining(", "));
        }
        return child.table().columns().stream()
                .map(column -> "CAST(" + child.alias() + "." + column.name() + " AS BINARY)")
                .collect(Collectors.joining(", "));
    }

    /** All values that a lookup finds on the far side; null where a set is empty. */
    AttributeValue lookup(Attribute attribute, Join.LookupTable lookup) {
        GeneratedTable source = row.source().table();
        GeneratedTable target = row.names().table(lookup.targetTable());
        NaiveSql.Row far = NaiveSql.Row.joined(lookup.alias().orElse(target.name()), target, source);
        List<NaiveSql.Row> scope = new ArrayList<>(List.of(row.source(), far));
        row.names().junctions(lookup.condition(), scope).forEach(scope::add);
        List<NaiveSql.Row> farFirst = new ArrayList<>(scope);
        farFirst.remove(far);
        farFirst.add(0, far);
        String from = row.from()
                + scope.stream().skip(1).map(joined -> " JOIN " + joined.from()).collect(Collectors.joining());
        List<String> order = new ArrayList<>();
        lookup.orderBy().ifPresent(by -> order.add(NaiveSql.qualified(by, farFirst)));
        scope.stream().skip(1).forEach(joined -> order.add(ties(joined)));
        List<NaiveValue> values = row.database()
                .values(
                        NaiveSql.qualified(lookup.select(), farFirst),
                        from,
                        "WHERE " + NaiveSql.qualified(lookup.condition(), scope) + " ORDER BY "
                                + String.join(", ", order));
        return collected(attribute.type(), values);
    }

    private AttributeValue collected(AttributeType type, List<NaiveValue> values) {
        List<AttributeValue> elements = new ArrayList<>();
        Set<String> codes = new TreeSet<>();
        for (NaiveValue value : values) {
            try {
                AttributeValue element = value == null ? null : element(type, value);
                if (element != null) {
                    elements.add(element);
                }
            } catch (NaiveRefusal refusal) {
                codes.add(refusal.code());
            }
        }
        if (!codes.isEmpty()) {
            throw new NaiveRefusals(codes);
        }
        if (type == AttributeType.L) {
            return AttributeValue.fromL(elements);
        }
        Set<String> members = new LinkedHashSet<>();
        elements.forEach(element -> members.add(type == AttributeType.SS ? element.s() : element.n()));
        if (members.isEmpty()) {
            return null;
        }
        return type == AttributeType.SS
                ? AttributeValue.fromSs(List.copyOf(members))
                : AttributeValue.fromNs(List.copyOf(members));
    }

    private AttributeValue element(AttributeType type, NaiveValue value) {
        return switch (type) {
            case SS -> types.attribute(value, AttributeType.S, false);
            case NS -> types.attribute(value, AttributeType.N, false);
            default -> types.byDefault(value, NaiveTypes.LEVELS - 1, true);
        };
    }
}
