package io.mysql2dynamodb.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.profile.rows.Inquiry;
import io.mysql2dynamodb.analysis.profile.rows.Sampling;
import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.QuestionRefusedException;
import io.mysql2dynamodb.analysis.question.QuestionUnansweredException;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoundsTest {

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    private static TestDatabase shop() {
        return MYSQL.createDatabase("""
                CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(20));
                CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
                INSERT INTO users VALUES (1, 'a'), (2, 'b');
                INSERT INTO orders VALUES (1, 1), (2, 1), (3, NULL)""");
    }

    @Test
    void asksEverythingAtOnceWhereNamesTellAll() {
        ProfiledDatabase.asked(shop(), answers -> {
            DatabaseCatalog structure = ProfiledDatabase.structure(answers);
            List<Question> questions = CatalogProfiler.questions(structure, ProfileOptions.defaults());

            assertThat(questions)
                    .extracting(Question::id)
                    .containsExactly(
                            "profile/orders",
                            "keys/orders",
                            "profile/users",
                            "keys/users",
                            "relationship/orders(user_id)->users(id)",
                            "aggregate/users");
            Map<String, List<AnswerRow>> given = new HashMap<>();
            questions.forEach(question -> given.put(question.id(), answers.answer(question)));
            Answers files = question -> {
                if (!given.containsKey(question.id())) {
                    throw new QuestionUnansweredException(question);
                }
                return given.get(question.id());
            };
            assertThat(CatalogProfiler.unanswered(structure, files, ProfileOptions.defaults()))
                    .isEmpty();
            assertThat(CatalogProfiler.profile(structure, files, ProfileOptions.defaults()))
                    .isEqualTo(CatalogProfiler.profile(structure, answers, ProfileOptions.defaults()));
            return null;
        });
    }

    @Test
    void goesOnWhereAQuestionIsRefused() {
        ProfiledDatabase.asked(shop(), answers -> {
            Answers partly = question -> {
                if (question.id().equals("profile/users")) {
                    throw new QuestionRefusedException(question, "no", true, null);
                }
                return answers.answer(question);
            };

            DatabaseCatalog catalog =
                    CatalogProfiler.profile(ProfiledDatabase.structure(answers), partly, ProfileOptions.defaults());

            assertThat(catalog.table("users").orElseThrow().profile()).isEmpty();
            assertThat(catalog.table("orders").orElseThrow().profile()).isPresent();
            assertThat(catalog.gaps()).last().satisfies(gap -> {
                assertThat(gap.subject()).isEqualTo("the sizes of the rows of users");
                assertThat(gap.reason()).isEqualTo("the question \"profile/users\" was refused: no");
                assertThat(gap.remedy())
                        .hasValueSatisfying(remedy -> assertThat(remedy).startsWith("GRANT SELECT ON `"));
            });
            return null;
        });
    }

    @Test
    void endsAQuestionThatTakesTooLong() {
        TestDatabase database = MYSQL.createDatabase();
        ProfiledDatabase.asked(database, answers -> {
            Inquiry inquiry = new Inquiry(answers, database.name());
            String select = new Sampling(1, 1, 1).select();

            inquiry.ask(
                    new Question(
                            "slow",
                            select + "COUNT(*) FROM information_schema.COLUMNS a, information_schema.COLUMNS b,"
                                    + " information_schema.COLUMNS c",
                            1),
                    "something slow");

            assertThat(inquiry.gaps()).singleElement().extracting(Gap::subject).isEqualTo("something slow");
            assertThat(inquiry.gaps().get(0).remedy()).isPresent();
            return null;
        });
    }
}
