package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.sql.OrderBy;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.UnsafeSqlException;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;

/** Every SQL text can be read and is free of side effects. */
final class SqlRule implements ContractRule {

    @Override
    public void check(MigrationContract contract, Findings findings) {
        Places.entities(contract).forEach(entity -> entity(entity, findings));
    }

    private static void entity(EntityPlace entity, Findings findings) {
        entity.entity()
                .where()
                .ifPresent(where -> check(entity.pointer() + "/where", () -> SqlFragment.parse(where), findings));
        for (AttributePlace place : entity.attributes()) {
            for (SqlPiece piece : SqlPiece.of(place.attribute())) {
                check(place.pointer() + piece.pointer(), () -> parse(piece), findings);
            }
        }
    }

    private static void parse(SqlPiece piece) {
        if (piece.use() == SqlPiece.Use.ORDERS) {
            OrderBy.parse(piece.text());
        } else {
            SqlFragment.parse(piece.text());
        }
    }

    private static void check(String pointer, Runnable parse, Findings findings) {
        try {
            parse.run();
        } catch (UnsafeSqlException e) {
            findings.error(pointer, e.what() + " is not allowed in SQL", e.remedy());
        }
    }
}
