package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.projection.property.NaiveValue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The joins that give a single value, as CONTRACT.md's table has them. */
final class NaiveJoins {

    private final NaiveRow row;
    private final NaiveTypes types;

    NaiveJoins(NaiveRow row, NaiveTypes types) {
        this.row = row;
        this.types = types;
    }

    /** The joined value; null for NULL. */
    NaiveValue value(Attribute attribute) {
        Join join = attribute.join().orElseThrow();
        if (join instanceof Join.ForeignKey key) {
            return selected(row.joined(join), key.select());
        } else if (join instanceof Join.MultiColumn multi) {
            return selected(row.joined(join), multi.select());
        } else if (join instanceof Join.SelfJoin self) {
            return selfJoin(attribute, self);
        } else if (join instanceof Join.Conditional conditional) {
            return conditional(attribute, conditional);
        } else if (join instanceof Join.Chain chain) {
            return chain(chain);
        } else if (join instanceof Join.LookupTable lookup) {
            return selected(row.joined(join), lookup.select());
        }
        throw new IllegalStateException("gives no single value: " + join);
    }

    /** The rows that a calculation beside the join sees. */
    String rows(Join join) {
        return row.leftJoin(row.joined(join));
    }

    private NaiveValue selected(NaiveNames.Joined joined, String select) {
        return row.one(NaiveSql.qualified(select, List.of(joined.row(), row.source())), row.leftJoin(joined));
    }

    private NaiveValue selfJoin(Attribute attribute, Join.SelfJoin self) {
        NaiveNames.Joined joined = row.joined(self);
        if (self.nullValue().isPresent() && row.findsNothing(joined)) {
            return literal(self.nullValue().get(), attribute.type());
        }
        return selected(joined, self.select());
    }

    private NaiveValue conditional(Attribute attribute, Join.Conditional conditional) {
        if (row.isTrue(conditional.when())) {
            return selected(row.joined(conditional), conditional.select());
        }
        String otherwise = conditional.elseValue();
        return otherwise.matches("[A-Za-z]\\w*\\.[A-Za-z]\\w*")
                ? row.expression(otherwise)
                : literal(otherwise, attribute.type());
    }

    /** NULL, a text in quotes, or a text or number as the attribute's type asks. */
    private static NaiveValue literal(String written, AttributeType type) {
        if (written.equalsIgnoreCase("NULL")) {
            return null;
        }
        if (written.matches("'.*'")) {
            return NaiveValue.text(written.substring(1, written.length() - 1).replace("''", "'"));
        }
        return type == AttributeType.N ? new NaiveValue(Kind.DECIMAL, written, "") : NaiveValue.text(written);
    }

    private NaiveValue chain(Join.Chain chain) {
        List<NaiveNames.Joined> links = row.names().links(chain);
        List<NaiveSql.Row> nearestFirst = new ArrayList<>(List.of(row.source()));
        List<NaiveValue> values = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            nearestFirst.add(0, links.get(i).row());
            String select = NaiveSql.qualified(chain.links().get(i).select(), nearestFirst);
            values.add(row.one(select, row.leftJoin(links.get(i))));
        }
        return chain.separator().isPresent()
                ? joined(
                        values.stream().map(types::textOrNull).toList(),
                        chain.separator().get())
                : values.get(values.size() - 1);
    }

    /** Texts with a separator between them: NULLs skipped, nothing but NULLs is NULL. */
    static NaiveValue joined(List<String> texts, String separator) {
        List<String> present = texts.stream().filter(Objects::nonNull).toList();
        return present.isEmpty() ? null : NaiveValue.text(String.join(separator, present));
    }
}
