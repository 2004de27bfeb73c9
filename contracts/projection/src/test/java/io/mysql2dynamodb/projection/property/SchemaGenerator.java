package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.projection.property.GeneratedTable.Column;
import io.mysql2dynamodb.projection.property.GeneratedTable.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Draws a source of a few small tables that refer to each other, with keys and columns of all kinds. */
final class SchemaGenerator {

    /** Names with each of the singular forms by which placeholders may mean them. */
    private static final List<String> NAMES = List.of("cities", "boxes", "classes", "users", "staff", "dishes");

    private static final List<String> ROLES = List.of("owner", "home", "next", "main");

    /** Kinds with outcomes that no other column has. */
    private static final List<ColumnKind> TELLING =
            List.of(ColumnKind.SET, ColumnKind.JSON, ColumnKind.DATE, ColumnKind.DATETIME);

    private final Dice dice;
    private final Coverage coverage;

    SchemaGenerator(Dice dice, Coverage coverage) {
        this.dice = dice;
        this.coverage = coverage;
    }

    GeneratedSchema draw() {
        List<String> names = dice.shuffled(NAMES).subList(0, dice.between(3, 5));
        Map<String, KeyShape> shapes = new LinkedHashMap<>();
        Map<String, IdKind> ids = new LinkedHashMap<>();
        for (String name : names) {
            shapes.put(
                    name,
                    dice.pick(
                            KeyShape.PRIMARY,
                            KeyShape.PRIMARY,
                            KeyShape.PRIMARY,
                            KeyShape.COMPOSITE,
                            KeyShape.UNIQUE,
                            KeyShape.NONE));
            ids.put(name, dice.chance(40) ? IdKind.INT : dice.pick(IdKind.values()));
        }
        return new GeneratedSchema(
                names.stream().map(name -> table(name, shapes, ids)).toList());
    }

    private GeneratedTable table(String name, Map<String, KeyShape> shapes, Map<String, IdKind> ids) {
        IdKind id = ids.get(name);
        KeyShape shape = shapes.get(name);
        coverage.count("Table shape", shape.name());
        coverage.count("Id", id.name());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                GeneratedTable.ID, id.declaration(), id.family(), shape == KeyShape.NONE, id.literals(), false));
        if (shape == KeyShape.COMPOSITE) {
            columns.add(of(GeneratedTable.PART, dice.pick(ColumnKind.RANK, ColumnKind.CODE), false));
        }
        columns.add(of(GeneratedTable.CODE, ColumnKind.CODE, true));
        columns.add(of(GeneratedTable.RANK, ColumnKind.RANK, true));
        List<Reference> references = new ArrayList<>();
        for (String target : targets(name, ids.keySet())) {
            Reference reference = new Reference(columnFor(target, columns), target, declares(shapes, ids, target));
            references.add(reference);
            IdKind kind = ids.get(target);
            columns.add(
                    new Column(reference.column(), kind.declaration(), kind.family(), true, kind.literals(), false));
        }
        for (int i = dice.between(3, 7); i > 0; i--) {
            ColumnKind kind = dice.chance(20) ? dice.pick(TELLING) : dice.pick(ColumnKind.values());
            coverage.count("Column", kind.name());
            columns.add(of(kind.name().toLowerCase(Locale.ROOT) + "_" + i, kind, dice.chance(80)));
        }
        return new GeneratedTable(name, shape, id, columns, references);
    }

    /** One or two other tables, at times the table itself, at times a table twice. */
    private List<String> targets(String name, Set<String> names) {
        List<String> others =
                names.stream().filter(other -> !other.equals(name)).toList();
        List<String> targets = new ArrayList<>(dice.some(others, 2));
        if (dice.chance(40)) {
            targets.add(name);
        }
        if (dice.chance(30)) {
            targets.add(targets.get(0));
        }
        return targets;
    }

    private String columnFor(String target, List<Column> columns) {
        List<String> stems = new ArrayList<>(ROLES);
        stems.add(0, NaiveNames.singular(target));
        if (dice.chance(40)) {
            stems.remove(0);
        }
        return stems.stream()
                .map(stem -> stem + "_id")
                .filter(column ->
                        columns.stream().noneMatch(known -> known.name().equals(column)))
                .findFirst()
                .orElseThrow();
    }

    private boolean declares(Map<String, KeyShape> shapes, Map<String, IdKind> ids, String target) {
        boolean unique = shapes.get(target) == KeyShape.PRIMARY || shapes.get(target) == KeyShape.UNIQUE;
        return unique && ids.get(target).referable() && dice.chance(50);
    }

    private static Column of(String name, ColumnKind kind, boolean nullable) {
        return new Column(name, kind.declaration(), kind.family(), nullable, kind.literals(), kind.calculable());
    }
}
