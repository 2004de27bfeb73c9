package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Join;
import java.util.ArrayList;
import java.util.List;

/**
 * One SQL text of an attribute.
 *
 * @param pointer where it is, below the attribute
 * @param text the SQL
 * @param use which rows it may name first
 * @param link the chain link it belongs to; 0 elsewhere
 */
record SqlPiece(String pointer, String text, Use use, int link) {

    enum Use {
        /** Joins the rows. */
        JOINS,
        /** Taken from the joined row. */
        SELECTED,
        /** Orders joined rows. */
        ORDERS,
        /** Judged on the source row. */
        JUDGED
    }

    static List<SqlPiece> ofJoin(Join join) {
        Pieces pieces = new Pieces("/join");
        if (join instanceof Join.ForeignKey one) {
            pieces.joins(one.condition()).selects(one.select());
        } else if (join instanceof Join.SelfJoin one) {
            pieces.joins(one.condition()).selects(one.select());
        } else if (join instanceof Join.MultiColumn one) {
            for (int i = 0; i < one.conditions().size(); i++) {
                pieces.add("/join_conditions/" + i, one.conditions().get(i), Use.JOINS);
            }
            pieces.selects(one.select());
        } else if (join instanceof Join.Conditional one) {
            pieces.add("/condition", one.when(), Use.JUDGED);
            pieces.joins(one.condition()).selects(one.select());
        } else if (join instanceof Join.Chain chain) {
            for (int i = 0; i < chain.links().size(); i++) {
                Join.ChainLink link = chain.links().get(i);
                String at = "/join/joins/" + i;
                pieces.all.add(new SqlPiece(at + "/join_condition", link.condition(), Use.JOINS, i));
                pieces.all.add(new SqlPiece(at + "/select_column", link.select(), Use.SELECTED, i));
            }
        } else if (join instanceof Join.LookupTable one) {
            pieces.joins(one.condition()).selects(one.select());
            one.orderBy().ifPresent(order -> pieces.add("/order_by", order, Use.ORDERS));
        } else if (join instanceof Join.JsonConstruction one) {
            pieces.joins(one.condition());
            one.construction()
                    .columns()
                    .forEach((member, column) ->
                            pieces.add("/construction/select_columns/" + escaped(member), column, Use.SELECTED));
            one.construction().orderBy().ifPresent(order -> pieces.add("/construction/order_by", order, Use.ORDERS));
        }
        return pieces.all;
    }

    static List<SqlPiece> ofCalculation(Calculation calculation) {
        Pieces pieces = new Pieces("/calculation");
        if (calculation instanceof Calculation.Aggregate one) {
            pieces.joins(one.condition());
            if (!one.select().strip().equals("*")) {
                pieces.selects(one.select());
            }
        } else if (calculation instanceof Calculation.Case choice) {
            for (int i = 0; i < choice.branches().size(); i++) {
                pieces.add("/cases/" + i + "/when", choice.branches().get(i).when(), Use.JUDGED);
                pieces.add("/cases/" + i + "/then", choice.branches().get(i).then(), Use.JUDGED);
            }
            choice.otherwise().ifPresent(otherwise -> pieces.add("/else", otherwise, Use.JUDGED));
        } else if (calculation instanceof Calculation.Concat concat) {
            for (int i = 0; i < concat.parts().size(); i++) {
                pieces.add("/parts/" + i, concat.parts().get(i), Use.JUDGED);
            }
        } else if (calculation instanceof Calculation.DateMath math) {
            math.otherColumn().ifPresent(other -> pieces.add("/other_column", other, Use.JUDGED));
        }
        return pieces.all;
    }

    static List<SqlPiece> of(Attribute attribute) {
        List<SqlPiece> all = new ArrayList<>();
        attribute.join().ifPresent(join -> all.addAll(ofJoin(join)));
        attribute.calculation().ifPresent(calculation -> all.addAll(ofCalculation(calculation)));
        return all;
    }

    /** {@code COUNT(*)}, the one place where a star is allowed. */
    static boolean everyRow(Calculation.Aggregate aggregate) {
        return aggregate.operation() == Calculation.Aggregate.Operation.COUNT
                && aggregate.select().strip().equals("*");
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    private record Pieces(String at, List<SqlPiece> all) {

        Pieces(String at) {
            this(at, new ArrayList<>());
        }

        void add(String pointer, String text, Use use) {
            all.add(new SqlPiece(at + pointer, text, use, 0));
        }

        Pieces joins(String condition) {
            add("/join_condition", condition, Use.JOINS);
            return this;
        }

        Pieces selects(String selected) {
            add("/select_column", selected, Use.SELECTED);
            return this;
        }
    }
}
