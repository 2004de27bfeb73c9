package io.mysql2dynamodb.schema;

import java.util.List;
import java.util.stream.Stream;

/** The source of the tests: members borrow books of authors; the subjects are a tree. */
public final class Library {

    private Library() {}

    public static SourceSchema schema() {
        List<SourceTable> tables = Stream.of(
                        TestTable.of("authors", "id int", "name varchar(80)", "born date?"),
                        TestTable.of("subjects", "id int", "name varchar(80)", "parent_id int?", "shelf varchar(8)?")
                                .references("parent_id", "subjects"),
                        TestTable.of(
                                        "books",
                                        "id int",
                                        "author_id int",
                                        "subject_id int?",
                                        "title varchar(200)",
                                        "price decimal(8,2)",
                                        "facts json?",
                                        "cover blob?",
                                        "weight double?",
                                        "tags set('a','b')?",
                                        "printed_at timestamp")
                                .references("author_id", "authors")
                                .references("subject_id", "subjects"),
                        TestTable.of(
                                        "members",
                                        "id int",
                                        "email varchar(100)",
                                        "name varchar(80)?",
                                        "active tinyint(1)")
                                .unique("email"),
                        TestTable.of("loans", "id int", "member_id int", "book_id int", "lender_id int?", "due date")
                                .references("member_id", "members")
                                .references("lender_id", "members")
                                .references("book_id", "books"),
                        TestTable.of("loan_notes", "id int", "loan_id int", "note text", "at datetime(3)")
                                .references("loan_id", "loans"),
                        TestTable.of("branches", "id int", "spot geometry?", "distance float", "rating double?"),
                        TestTable.of("visits", "id int", "at datetime").withoutKey(),
                        TestTable.of("overdue", "id int", "due date").asView())
                .map(TestTable::build)
                .toList();
        return new SourceSchema("library", tables);
    }
}
