package io.mysql2dynamodb.analysis.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.analysis.catalog.CatalogReader;
import io.mysql2dynamodb.analysis.catalog.StructureQuestions;
import io.mysql2dynamodb.analysis.catalog.Zoo;
import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.ConnectedAnswers;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.QuestionRefusedException;
import io.mysql2dynamodb.analysis.question.QuestionUnansweredException;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.DatabaseCatalog.Origin;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OfflineScriptTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private static TestDatabase database;

    @TempDir
    Path folder;

    @BeforeAll
    static void createZoo() {
        database = MYSQL.createDatabase(Zoo.script());
    }

    @Test
    void filesAnswerAsAConnectionDoes() {
        List<Question> questions = new ArrayList<>(StructureQuestions.all());
        questions.add(new Question(
                "odd/it's \\ \u2603",
                "SELECT 'a\\tb\\nc\\\\d\"\u2603\ud83d\ude00', x'FF00', 1e20, 0.10, NULL, b'101', ''",
                7));
        questions.add(new Question("union", "SELECT 1, 1 UNION ALL SELECT 2, 2", 2));
        questions.add(new Question("with", "WITH x AS (SELECT 1 AS a) SELECT a, a FROM x", 2));
        questions.add(new Question("none", "SELECT id FROM children", 1));
        questions.add(
                new Question("limited", "SELECT /*+ MAX_EXECUTION_TIME(60000) */ COUNT(*), COUNT(*) FROM children", 2));
        FileAnswers files = answered(questions);
        try (SourceSession session = Zoo.open(database)) {
            ConnectedAnswers connected = new ConnectedAnswers(session);
            for (Question question : questions) {
                assertThat(files.answer(question))
                        .as(question.id())
                        .containsExactlyInAnyOrderElementsOf(connected.answer(question));
            }
        }
        assertThat(files.database()).isEqualTo(database.name());
        assertThat(files.writtenAt())
                .isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(600));
    }

    @Test
    void aCatalogComesFromFilesInTwoRounds() {
        FileAnswers first = answered(StructureQuestions.all());
        UnansweredQuestions asked = new UnansweredQuestions(first);
        DatabaseCatalog half = CatalogReader.read(asked, Optional.empty(), Origin.FILES, first.writtenAt());
        assertThat(half.gaps()).extracting(Gap::subject).contains("whether the view families can be used");
        assertThat(asked.unanswered()).extracting(Question::id).containsExactly("view/families", "view/renamed");

        FileAnswers both = FileAnswers.of(
                List.of(file("first", script(StructureQuestions.all())), file("second", script(asked.unanswered()))));
        DatabaseCatalog whole = CatalogReader.read(both, Optional.empty(), Origin.FILES, Instant.EPOCH);
        try (SourceSession session = Zoo.open(database)) {
            ConnectedAnswers connected = new ConnectedAnswers(session);
            assertThat(whole)
                    .usingRecursiveComparison()
                    .ignoringFields("origin")
                    .isEqualTo(CatalogReader.read(connected, Optional.of(connected), Origin.CONNECTION, Instant.EPOCH));
        }
    }

    @Test
    void remembersEveryQuestionThatNobodyAnswered() {
        UnansweredQuestions asked = new UnansweredQuestions(answered(List.of(new Question("other", "SELECT 1", 1))));
        assertThatThrownBy(() -> CatalogReader.read(asked, Optional.empty(), Origin.FILES, Instant.EPOCH))
                .isInstanceOf(QuestionUnansweredException.class);
        assertThat(asked.unanswered()).isEqualTo(StructureQuestions.all());
    }

    @Test
    void whatTheServerRefusesIsNoEndOfTheScript() {
        Question wrong = new Question("wrong", "SELECT nosuch FROM children", 1);
        Question inTheMiddle = new Question(
                "middle",
                "SELECT IF(id = 2, (SELECT 1 UNION SELECT 2), 1) FROM (" + "SELECT 1 AS id UNION ALL SELECT 2) AS x",
                1);
        Question fine = new Question("fine", "SELECT 1", 1);
        FileAnswers files = answered(List.of(wrong, inTheMiddle, fine));
        assertThatThrownBy(() -> files.answer(wrong))
                .isInstanceOfSatisfying(QuestionRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("Unknown column 'nosuch' in 'field list'"));
        assertThatThrownBy(() -> files.answer(inTheMiddle)).isInstanceOf(QuestionRefusedException.class);
        assertThat(files.answer(fine)).containsExactly(new AnswerRow(List.of("1")));
    }

    @Test
    void namesAScriptThatRanOnNoDatabase() {
        String output = ImitatedClient.run(
                database, database.user(), database.password(), OfflineScript.of("nosuch", List.of()));
        Path file = file("nowhere", output);
        assertThatThrownBy(() -> FileAnswers.of(List.of(file)))
                .isInstanceOf(ForeignAnswersException.class)
                .hasMessageContaining("USE failed");
    }

    @Test
    void changesNothing() {
        String output = script(List.of(new Question("evil", "SELECT 1); DELETE FROM children; SELECT (2", 1)));
        assertThat(output).contains("ERROR");
    }

    private FileAnswers answered(List<Question> questions) {
        return FileAnswers.of(List.of(file("answers", script(questions))));
    }

    private static String script(List<Question> questions) {
        return ImitatedClient.run(
                database, database.user(), database.password(), OfflineScript.of(database.name(), questions));
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name + ".jsonl"), text, UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
