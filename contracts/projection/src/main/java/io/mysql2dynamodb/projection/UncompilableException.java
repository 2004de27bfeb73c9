package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.TemplateSyntaxException;
import io.mysql2dynamodb.contract.names.UnknownNameException;
import io.mysql2dynamodb.contract.sql.UnsafeSqlException;
import io.mysql2dynamodb.source.UnusableKeyException;
import java.util.function.Supplier;

/** A part of a contract cannot be carried out; it becomes a problem of the contract. */
final class UncompilableException extends RuntimeException {

    private final String what;
    private final String remedy;

    UncompilableException(String what, String remedy) {
        this(what, remedy, null);
    }

    private UncompilableException(String what, String remedy, RuntimeException cause) {
        super(what + "; " + remedy, cause);
        this.what = what;
        this.remedy = remedy;
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }

    /** Does a part of the work and names the part when it cannot be done. */
    static <T> T naming(String part, Supplier<T> work) {
        try {
            return work.get();
        } catch (UncompilableException cause) {
            throw new UncompilableException(part + ": " + cause.what(), cause.remedy(), cause);
        } catch (UnknownNameException cause) {
            throw new UncompilableException(part + ": " + cause.what(), cause.remedy(), cause);
        } catch (UnsafeSqlException | TemplateSyntaxException | UnusableKeyException | ExpressionTypeException cause) {
            throw new UncompilableException(part + ": " + cause.getMessage(), "correct it", cause);
        }
    }
}
