package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join.Construction;
import io.mysql2dynamodb.contract.Join.JsonConstruction;
import io.mysql2dynamodb.contract.names.JoinNames;
import io.mysql2dynamodb.contract.names.NamedTable;
import io.mysql2dynamodb.contract.names.ResolvedColumn;
import io.mysql2dynamodb.contract.names.Scope;
import io.mysql2dynamodb.contract.sql.OrderBy;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.source.ExactSelect;
import io.mysql2dynamodb.source.RowIdentity;
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

    private final SourceTable parentTable;
    private final RowIdentity parents;
    private final ConversionRules rules;

    ChildCompiler(SourceTable parentTable, RowIdentity parents, ConversionRules rules) {
        this.parentTable = parentTable;
        this.parents = parents;
        this.rules = rules;
    }

    ChildPlan compile(Attribute attribute, JsonConstruction join, SourceTable target) {
        JoinNames names = JoinNames.of(parentTable, target, join.alias());
        Function<NamedTable, String> aliases = RootBuilder.aliases(ChildPlan.CHILD);
        Scope selected = names.selected();
        Construction construction = join.construction();
        ChildShape shape = shape(attribute, construction);
        List<ChildMember> members = new ArrayList<>();
        construction.columns().forEach((name, select) -> {
            ChildMember member = member(name, select, selected, aliases);
            requireForm(member, shape);
            members.add(member);
        });
        Stream<String> order =
                construction.orderBy().map(OrderBy::parse).stream().map(by -> selected.render(by, aliases));
        return new ChildPlan(
                attribute.name(),
                parents,
                target.name(),
                names.condition(SqlFragment.parse(join.condition())).render(aliases),
                Stream.concat(order, Stream.of(ties(target))).collect(Collectors.joining(", ")),
                members,
                shape);
    }

    private static ChildMember member(
            String name, String select, Scope selected, Function<NamedTable, String> aliases) {
        SqlFragment fragment = SqlFragment.parse(select);
        Optional<ColumnType> type = fragment.asColumn()
                .map(selected::resolve)
                .map(ResolvedColumn::column)
                .map(SourceColumn::type);
        String sql = selected.render(fragment, aliases);
        return new ChildMember(
                name, type.map(known -> ExactSelect.of(known, sql)).orElse(sql), type, fragment.toString());
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

    /** Rows that the contract's order leaves equal are ordered all the same, so that every run embeds the same ones. */
    private static String ties(SourceTable target) {
        return target.primaryKey()
                .map(key -> key.columns().stream().map(name -> SqlQuoting.column(ChildPlan.CHILD, name)))
                .orElseGet(() -> target.columns().stream()
                        .map(column -> "CAST(" + SqlQuoting.column(ChildPlan.CHILD, column.name()) + " AS BINARY)"))
                .collect(Collectors.joining(", "));
    }
}
