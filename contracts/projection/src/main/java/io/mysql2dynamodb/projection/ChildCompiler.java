package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join.Construction;
import io.mysql2dynamodb.contract.names.JoinPath;
import io.mysql2dynamodb.contract.names.NamedTable;
import io.mysql2dynamodb.contract.names.Scope;
import io.mysql2dynamodb.contract.sql.OrderBy;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.source.ExactSelect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles json-constructions: how the rows of a child table become one attribute of their parent. */
final class ChildCompiler {

    private static final int LEVELS_OF_ARRAY = 2;
    private static final int LEVELS_OF_OBJECT = 1;

    private final ConversionRules rules;
    private final Scope selected;
    private final NamedTable target;
    private final Function<NamedTable, String> naming;

    ChildCompiler(ConversionRules rules, JoinPath path, Function<NamedTable, String> naming) {
        this.rules = rules;
        this.selected = path.last().selected();
        this.target = path.last().target();
        this.naming = naming;
    }

    ChildPlan compile(Attribute attribute, Construction construction, int index, int gatheredIndex, RelatedRows rows) {
        ChildShape shape = shape(attribute, construction);
        List<ChildMember> members = new ArrayList<>();
        construction.columns().forEach((name, select) -> {
            ChildMember member = member(name, select, selected, naming);
            requireForm(member, shape);
            members.add(member);
        });
        Stream<String> order =
                construction.orderBy().map(OrderBy::parse).stream().map(by -> selected.render(by, naming));
        return new ChildPlan(
                index,
                gatheredIndex,
                attribute.name(),
                rows,
                Stream.concat(order, Stream.of(RelatedCompiler.ties(target, naming)))
                        .collect(Collectors.joining(", ")),
                members,
                shape);
    }

    private static ChildMember member(
            String name, String select, Scope selected, Function<NamedTable, String> aliases) {
        SqlFragment fragment = SqlFragment.parse(select);
        String sql = selected.render(fragment, aliases);
        Optional<ExactSelect> exact =
                RelatedCompiler.column(fragment, selected).map(column -> ExactSelect.byDefault(column, sql));
        return new ChildMember(
                name, exact.map(ExactSelect::sql).orElse(sql), exact.map(ExactSelect::type), fragment.toString());
    }

    private static void requireForm(ChildMember member, ChildShape shape) {
        member.type().filter(type -> !shape.takes(type)).ifPresent(type -> {
            throw new ExpressionTypeException(member.label(), type, "form in JSON text");
        });
    }

    private ChildShape shape(Attribute attribute, Construction construction) {
        boolean array = construction.shape() == Construction.Shape.ARRAY;
        boolean jsonText = attribute.type() == AttributeType.S;
        OptionalInt limit = construction.limit().map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return new ChildShape(
                array,
                jsonText,
                limit,
                jsonText ? rules.asJsonText() : rules.inside(array ? LEVELS_OF_ARRAY : LEVELS_OF_OBJECT));
    }
}
