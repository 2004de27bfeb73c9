package io.mysql2dynamodb.contract.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.SourceColumns;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.sql.OrderBy;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.schema.Library;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final SourceSchema SCHEMA = Library.schema();

    @Test
    void looksInTheSourceFirstForConditionsAndInTheTargetFirstForWhatIsSelected() {
        JoinNames names = JoinNames.of(table("loans"), table("books"), Optional.empty());

        assertThat(names.judged().render(SqlFragment.parse("id > 1"), NamesTest::alias))
                .isEqualTo("(`s`.`id` > 1)");
        assertThat(names.selected().render(SqlFragment.parse("CONCAT(ID, loans.id, due)"), NamesTest::alias))
                .isEqualTo("CONCAT(`j`.`id`, `s`.`id`, `s`.`due`)");
        assertThat(names.selected().render(OrderBy.parse("title DESC, id"), NamesTest::alias))
                .isEqualTo("`j`.`title` DESC, `j`.`id` ASC");
    }

    @Test
    void readsAJoinConditionAsPairs() {
        JoinNames names = JoinNames.of(table("loans"), table("books"), Optional.of("b"));
        JoinCondition condition = names.condition(SqlFragment.parse("loans.book_id = b.id AND b.price > 0"));

        assertThat(condition.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.joined().column().name()).isEqualTo("id");
            assertThat(pair.source().column().name()).isEqualTo("book_id");
        });
        assertThat(condition.onlyPairs()).isFalse();
        assertThat(condition.render(NamesTest::alias)).isEqualTo("((`s`.`book_id` = `j`.`id`) AND (`j`.`price` > 0))");
        assertThatThrownBy(() -> names.condition(SqlFragment.parse("books.id = book_id")))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("in scope: loans, b");
    }

    @Test
    void aTableJoinedToItselfIsReadByPosition() {
        JoinNames names = JoinNames.of(table("subjects"), table("subjects"), Optional.empty());
        JoinCondition condition = names.condition(SqlFragment.parse("subjects.id = subjects.parent_id"));

        assertThat(condition.render(NamesTest::alias)).isEqualTo("(`j`.`id` = `s`.`parent_id`)");
        assertThat(condition.onlyPairs()).isTrue();
        assertThat(names.selected().render(SqlFragment.parse("subjects.name"), NamesTest::alias))
                .isEqualTo("`j`.`name`");
        assertThat(names.judged().render(SqlFragment.parse("subjects.name"), NamesTest::alias))
                .isEqualTo("`s`.`name`");
        assertThatThrownBy(() -> names.condition(SqlFragment.parse("subjects.id > subjects.parent_id")))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("join_alias");
    }

    @Test
    void anAliasOfASelfJoinStandsForTheTableOfTheForeignKey() {
        Join.SelfJoin up =
                new Join.SelfJoin("up", Optional.empty(), "up.id = books.subject_id", "up.name", Optional.empty());
        Join.SelfJoin same =
                new Join.SelfJoin("b", Optional.empty(), "b.title = books.title", "b.price", Optional.empty());
        Join.SelfJoin none = new Join.SelfJoin("b", Optional.empty(), "b.id = books.id", "b.colour", Optional.empty());

        assertThat(SelfJoinTarget.of(SCHEMA, table("books"), up).table().name()).isEqualTo("subjects");
        assertThat(SelfJoinTarget.of(SCHEMA, table("books"), same).table().name())
                .isEqualTo("books");
        assertThatThrownBy(() -> SelfJoinTarget.of(SCHEMA, table("books"), none))
                .isInstanceOf(UnknownNameException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "title, OtherAttribute", // an attribute goes before the column of its name
        "book_id, OwnColumn",
        "loans.due, OwnColumn",
        "who.name, JoinedColumn",
        "who_name, JoinedColumn",
        "lender_name, JoinedColumn", // by the stem of the join's own column, which goes before the foreign key's
        "member_name, JoinedColumn", // the only join to members, by its singular
        "book_title, ReferencedColumn",
        "books_price, ReferencedColumn"
    })
    void resolvesInTheOrderOfTheFormat(String placeholder, String kind) {
        PlaceholderResolver resolver = new PlaceholderResolver(SCHEMA, loans());

        assertThat(resolver.resolve(Placeholder.of(placeholder)).getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void aPlaceholderIsNeverTheAttributeItself() {
        EntityContract loans = loans();
        PlaceholderResolver resolver = new PlaceholderResolver(SCHEMA, loans);
        Attribute due = loans.attribute("due").orElseThrow();

        assertThat(resolver.resolve(Placeholder.of("due"), due)).isInstanceOf(Resolution.OwnColumn.class);
        assertThat(resolver.resolve(Placeholder.of("value"), due)).isInstanceOf(Resolution.ValueBefore.class);
        assertThatThrownBy(() -> resolver.resolve(
                        Placeholder.of("title"), loans.attribute("title").orElseThrow()))
                .isInstanceOf(UnknownNameException.class);
    }

    @Test
    void ordersAttributesAfterThoseTheyUse() {
        assertThat(AttributeOrder.of(loans(), new PlaceholderResolver(SCHEMA, loans())))
                .extracting(Attribute::name)
                .containsExactly("title", "due", "lender");
    }

    @ParameterizedTest
    @CsvSource({
        "categories, category",
        "classes, class",
        "boxes, box",
        "batches, batch",
        "dishes, dish",
        "buzzes, buzz",
        "users, user",
        "sheep, sheep",
        "houses, house"
    })
    void knowsTheSingular(String table, String singular) {
        assertThat(SingularName.of(table)).isEqualTo(singular);
    }

    private static String alias(NamedTable row) {
        return row.role() == NamedTable.Role.SOURCE ? "s" : "j";
    }

    private static SourceTable table(String name) {
        return SCHEMA.table(name).orElseThrow();
    }

    /** Loans with an attribute that uses a later one, and a join to the lender under an alias. */
    private static EntityContract loans() {
        Join lender = new Join.ForeignKey("members", Optional.of("who"), "who.id = loans.lender_id", "email");
        return new EntityContract(
                "LOAN",
                "loans",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        attribute("due", Optional.empty(), Optional.of("{title}-{due}")),
                        attribute("title", Optional.empty(), Optional.of("#{book_id}")),
                        attribute("lender", Optional.of(lender), Optional.empty())));
    }

    private static Attribute attribute(String name, Optional<Join> join, Optional<String> format) {
        return new Attribute(
                name,
                AttributeType.S,
                "loans",
                SourceColumns.of("id"),
                join,
                Optional.empty(),
                format.map(Transformation.StringFormat::new),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
