package io.mysql2dynamodb.analysis.question;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceException;
import io.mysql2dynamodb.source.SourcePrivilegeException;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceQueryException;
import io.mysql2dynamodb.source.SourceSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Answers by a connection. A value is the text that the server sent, whatever its type; bytes that are no UTF-8 are
 * {@code 0x} and their hexadecimal digits, as in files. A lost connection is no answer:
 * {@link io.mysql2dynamodb.source.SourceUnreachableException} goes through. For one thread, as its session is.
 */
public final class ConnectedAnswers implements Answers, ShownStatements {

    /** A column read as this type comes as its bytes, which are text in MySQL's text protocol. */
    private static final Optional<ColumnType> BYTES =
            Optional.of(new ColumnType(Base.LONGBLOB, "longblob", 0, 0, 0, false));

    private final SourceSession session;

    /**
     * @param session the connection, which the caller closes; no other cursor of it may be open during a call
     */
    public ConnectedAnswers(SourceSession session) {
        this.session = session;
    }

    @Override
    public List<AnswerRow> answer(Question question) {
        SourceQuery query = new SourceQuery(question.sql(), List.of(), Collections.nCopies(question.columns(), BYTES));
        List<AnswerRow> rows = new ArrayList<>();
        try (RowCursor row = session.query(query)) {
            while (row.next()) {
                List<String> values = new ArrayList<>(question.columns());
                for (int i = 0; i < question.columns(); i++) {
                    values.add(SentText.of((byte[]) row.value(i)));
                }
                rows.add(new AnswerRow(values));
            }
        } catch (SourcePrivilegeException cause) {
            throw refused(question, cause, !ServerReason.isOfBrokenView(cause));
        } catch (SourceQueryException cause) {
            throw refused(question, cause, false);
        }
        return rows;
    }

    @Override
    public List<String> grants() {
        return answer(new Question("show/grants", "SHOW GRANTS", 1)).stream()
                .map(row -> row.text(0))
                .toList();
    }

    @Override
    public String createTable(String table) {
        Question question = new Question("show/table/" + table, "SHOW CREATE TABLE " + SqlName.quoted(table), 2);
        return answer(question).stream()
                .findFirst()
                .map(row -> row.text(1))
                .orElseThrow(() -> new QuestionRefusedException(question, "the answer is empty", false, null));
    }

    private static QuestionRefusedException refused(
            Question question, SourceException cause, boolean forWantOfPrivilege) {
        return new QuestionRefusedException(question, ServerReason.of(cause), forWantOfPrivilege, cause);
    }
}
