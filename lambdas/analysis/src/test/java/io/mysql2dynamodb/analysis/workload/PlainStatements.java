package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.statement.Seen;
import io.mysql2dynamodb.analysis.statement.StatementReading;
import io.mysql2dynamodb.analysis.statement.StatementReading.Access;
import io.mysql2dynamodb.analysis.statement.StatementReading.Aside;
import io.mysql2dynamodb.analysis.statement.StatementReading.Effect;
import io.mysql2dynamodb.analysis.statement.StatementReading.TransactionControl;
import io.mysql2dynamodb.workload.SetAside.Reason;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.Change;
import io.mysql2dynamodb.workload.StatementShape.Kind;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a toy language in place of SQL: {@code SELECT orders,users}, {@code UPDATE orders}, {@code INSERT orders < users}
 * (changes orders, reads users); words of transaction control as they are; anything else is
 * set aside. {@code NEW} and the like stay as they are.
 */
final class PlainStatements implements StatementPort {

    private static final Map<String, Effect> CONTROL = Map.of(
            "BEGIN", Effect.BEGIN,
            "COMMIT", Effect.COMMIT,
            "COMMIT AND CHAIN", Effect.COMMIT,
            "ROLLBACK", Effect.ROLLBACK,
            "SET autocommit=0", Effect.AUTOCOMMIT_OFF,
            "SET autocommit=1", Effect.AUTOCOMMIT_ON,
            "SAVEPOINT s", Effect.SAVEPOINT);

    @Override
    public StatementReading reading(String text, Optional<String> database) {
        if (CONTROL.containsKey(text)) {
            return new TransactionControl(text, CONTROL.get(text), text.endsWith("CHAIN"));
        }
        if (database.isPresent() && database.get().equals("other")) {
            return new Aside(text, Reason.OTHER_DATABASES, false);
        }
        String word = text.split(" ", 2)[0];
        return switch (word) {
            case "SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "UPSERT", "TRUNCATE" -> access(text, word);
            case "CREATE" -> new Aside(text, Reason.DEFINITION, true);
            case "SHOW", "SET", "EXECUTE", "ASK" -> new Aside(text, Reason.SESSION, false);
            default -> new Aside("not understood", Reason.UNPARSED, false);
        };
    }

    static String fingerprint(String sql) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Access access(String text, String word) {
        String[] tables = text.substring(word.length()).split("<", 2);
        Change change =
                switch (word) {
                    case "SELECT" -> Change.READ;
                    case "UPDATE" -> Change.UPDATE;
                    case "DELETE", "TRUNCATE" -> Change.DELETE;
                    default -> Change.INSERT;
                };
        List<TableUse> uses = new ArrayList<>(uses(tables[0], change));
        if (tables.length > 1) {
            uses.addAll(uses(tables[1], Change.READ));
        }
        String fingerprint = fingerprint(text);
        StatementShape shape = shape(Kind.valueOf(word), uses);
        return new Access(text, fingerprint, fingerprint, shape, word.equals("TRUNCATE"), Seen.NOTHING);
    }

    private static List<TableUse> uses(String names, Change change) {
        return Arrays.stream(names.split(","))
                .map(name -> new TableUse(name.strip().split("[ (]", 2)[0], Optional.empty(), change))
                .toList();
    }

    private static StatementShape shape(Kind kind, List<TableUse> tables) {
        return new StatementShape(
                kind,
                tables,
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                false,
                0,
                0,
                List.of());
    }
}
