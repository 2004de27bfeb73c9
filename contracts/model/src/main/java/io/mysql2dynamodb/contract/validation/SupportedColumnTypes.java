package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.names.JoinNames;
import io.mysql2dynamodb.contract.names.PlaceholderResolver;
import io.mysql2dynamodb.contract.names.Resolution;
import io.mysql2dynamodb.contract.names.UnknownNameException;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.EnumSet;
import java.util.Set;

/**
 * Refuses by name columns whose MySQL type this version cannot convert yet, and tables whose rows it cannot tell apart.
 * A type that becomes convertible is removed from the one set below.
 */
final class SupportedColumnTypes implements SourceRule {

    private static final Set<Base> NOT_YET =
            EnumSet.of(Base.FLOAT, Base.DOUBLE, Base.BIT, Base.TIME, Base.SET, Base.GEOMETRY);

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.entities(contract).forEach(place -> schema.table(place.entity().sourceTable())
                .ifPresent(source -> entity(schema, source, place, findings)));
    }

    private static void entity(SourceSchema schema, SourceTable source, EntityPlace place, Findings findings) {
        identity(source, place, findings);
        for (AttributePlace attribute : place.attributes()) {
            attribute(schema, source, attribute, findings);
        }
        if (TemplateRule.readable(place)) {
            placeholders(schema, place, findings);
        }
    }

    private static void identity(SourceTable source, EntityPlace place, Findings findings) {
        boolean keyed = source.identifyingIndex().isPresent()
                || !place.table().sourceKeyOf(place.entity()).isEmpty();
        if (!keyed && !source.view()) {
            SupportedConstructs.refuse(
                    place.pointer() + "/source_table",
                    "the table '" + source.name() + "' without primary or unique NOT NULL key",
                    "name columns that identify its rows as \"source_key\" beside it",
                    findings);
        }
    }

    private static void attribute(SourceSchema schema, SourceTable source, AttributePlace place, Findings findings) {
        Attribute attribute = place.attribute();
        ColumnTypes.before(schema, source, attribute)
                .ifPresent(column -> column(column, place.pointer() + "/source_column", findings));
        if (attribute.join().orElse(null) instanceof Join.JsonConstruction join) {
            schema.table(join.targetTable()).ifPresent(target -> {
                JoinNames names = JoinNames.of(source, target, join.alias());
                for (SqlPiece piece : SqlPiece.ofJoin(join)) {
                    if (piece.use() == SqlPiece.Use.SELECTED) {
                        ColumnTypes.selected(names, piece.text())
                                .ifPresent(column -> column(column, place.pointer() + piece.pointer(), findings));
                    }
                }
            });
        }
    }

    private static void placeholders(SourceSchema schema, EntityPlace place, Findings findings) {
        PlaceholderResolver resolver = new PlaceholderResolver(schema, place.entity());
        for (TextSource text : TextSource.of(place)) {
            Template.parse(text.template()).placeholders().forEach(placeholder -> {
                try {
                    Resolution resolution = resolver.resolve(placeholder, text.within());
                    ColumnTypes.column(resolution).ifPresent(column -> column(column, text.pointer(), findings));
                } catch (UnknownNameException e) {
                    return; // PlaceholderRule has reported it
                }
            });
        }
    }

    private static void column(SourceColumn column, String pointer, Findings findings) {
        if (NOT_YET.contains(column.type().base())) {
            SupportedConstructs.refuse(
                    pointer,
                    "the column '" + column.name() + "' of type "
                            + column.type().declared(),
                    "leave the column out, or CAST it in a foreign-key's select_column or a view",
                    findings);
        }
    }
}
