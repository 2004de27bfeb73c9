package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.analysis.statement.StatementReading.Aside;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.workload.SetAside.Reason;
import java.util.Optional;

/**
 * Reads statements, and texts of digests, one after another: what each is, what it touches, and how. It never fails: what
 * it cannot take apart it says so of. Each form of a statement is parsed once, and found again among the last 10,000.
 *
 * <p>What a statement is follows from its first words and from the tables that it touches. A text that holds several
 * statements is not parsed: MySQL logs each of them by itself, but for one that it does not understand.
 *
 * <p>Not thread-safe: make one for each thread.
 */
public final class StatementReader {

    private final Normaliser normaliser;
    private final Normaliser ofDigests;
    private final AccessReader accesses;
    private final CanonicalText canonical = new CanonicalText();
    private final StatementCache cache = new StatementCache();
    private final String database;

    /**
     * @param schema the tables and columns that names are looked up in. Without any, columns of a statement of one table
     *     belong to it, and others stay unresolved
     * @param database the name of the analysed database
     */
    public StatementReader(SourceSchema schema, String database) {
        SourceSchema named = new SourceSchema(database, schema.tables());
        Vocabulary vocabulary = new Vocabulary(named);
        this.normaliser = new Normaliser(vocabulary);
        this.ofDigests = new Normaliser(vocabulary);
        this.accesses = new AccessReader(new TableNames(named));
        this.database = database;
    }

    /**
     * Reads one.
     *
     * @param text the statement as it was sent, or a digest's text
     * @param defaultDatabase the database that unqualified names belong to; without one it is taken for the analysed one
     */
    public StatementReading read(String text, Optional<String> defaultDatabase) {
        Tokens tokens = normaliser.normalise(text);
        if (tokens.size() == 0 && normaliser.problem().isEmpty()) {
            return new Aside("", Reason.NO_TABLE, false);
        }
        String sql = canonical.of(tokens);
        boolean own = defaultDatabase.isEmpty() || defaultDatabase.get().equalsIgnoreCase(database);
        String key = own ? sql : defaultDatabase.get() + '\0' + sql;
        Optional<String> problem = normaliser.problem();
        if (problem.isPresent()) {
            return afterProblem(tokens, sql, problem.get());
        }
        ReadStatement known = cache.get(key);
        if (known == null) {
            known = readAnew(tokens, sql, own ? Optional.of(database) : defaultDatabase);
            cache.put(key, known);
        }
        return known.with(normaliser.seen());
    }

    /** Bodies of routines hold semicolons, and whatever else; what defines them is told by its first words. */
    private StatementReading afterProblem(Tokens tokens, String sql, String problem) {
        String first = tokens.upper(0);
        if (first.equals("CREATE") || first.equals("ALTER")) {
            return FirstWords.read(tokens, sql).orElseThrow();
        }
        return new Aside(problem, Reason.UNPARSED, false);
    }

    private ReadStatement readAnew(Tokens tokens, String sql, Optional<String> defaultDatabase) {
        Optional<StatementReading> plain = FirstWords.read(tokens, sql);
        if (plain.isPresent()) {
            return new ReadStatement(plain.get());
        }
        if (normaliser.deepest() > QueryParser.DEEPEST) {
            return unparsed("brackets and CASEs nested more than " + QueryParser.DEEPEST + " deep");
        }
        try {
            return accesses.read(tokens, sql, digestSql(sql), defaultDatabase);
        } catch (UnreadableQueryException e) {
            return unparsed(e.getMessage());
        } catch (StackOverflowError e) {
            return unparsed("an expression that is nested too deep");
        } catch (RuntimeException e) {
            // The parser makes trees of some odd statements that nothing expects. One of them must not end an analysis.
            return unparsed("a form that is not known (" + e.getClass().getSimpleName() + ")");
        }
    }

    private String digestSql(String sql) {
        String withoutMarks = sql.replace("'?%'", "?");
        return withoutMarks.equals(sql) ? sql : new CanonicalText().of(ofDigests.normalise(withoutMarks));
    }

    private static ReadStatement unparsed(String problem) {
        return new ReadStatement(new Aside(problem, Reason.UNPARSED, false));
    }
}
