package io.mysql2dynamodb.modeling.output;

import static io.mysql2dynamodb.modeling.PatternSketch.delete;
import static io.mysql2dynamodb.modeling.PatternSketch.insert;
import static io.mysql2dynamodb.modeling.PatternSketch.select;
import static io.mysql2dynamodb.modeling.PatternSketch.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.modeling.DatabaseSketch;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.WorkloadSketch;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import io.mysql2dynamodb.workload.SourcePattern;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads at the gate of a table. */
class TablePageTest {

    private static List<String> facts(DatabaseSketch sketch, String table, SourcePattern... patterns) {
        Modeling modeling = new Modeling(sketch.catalog(), WorkloadSketch.of(List.of(patterns)), Preferences.DEFAULT);
        return TablePage.of(modeling, modeling.design()).stream()
                .filter(page -> page.table().equals(table))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    @Test
    void namesTheNumbersThatItsItemsHold() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("posts", 1_000).columns("id INT", "text TEXT ~200").primary("id");
        sketch.table("comments", 500_000)
                .columns("id INT", "post_id INT", "text TEXT ~400")
                .primary("id")
                .references("posts", "id", "post_id", 500, 1_500);

        assertThat(facts(
                        sketch,
                        "Posts",
                        select("posts").where("posts.id").at("AP1", 1),
                        select("comments").where("comments.post_id").count().at("AP2", 100),
                        insert("comments").at("AP3", 1),
                        delete("comments").where("comments.id").at("AP4", 0.1)))
                .contains(
                        "they hold comment_count, how many rows reference them by comments(post_id)->posts(id): whoever"
                                + " inserts or deletes such a row changes it in the same transaction");
    }

    @Test
    void saysOverWhichPartitionsAKeyIsSpread() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("visits", 1_000_000)
                .columns("id INT UNSIGNED AUTO", "clinic VARCHAR(10) ~6", "starts DATETIME ~19")
                .primary("id")
                .distinct(10, 900_000, "clinic")
                .time("starts", 730, 20, 300, 900);

        assertThat(facts(
                        sketch,
                        "Visits",
                        select("visits")
                                .where("visits.clinic")
                                .between("visits.starts")
                                .returning(40)
                                .at("AP1", 500),
                        insert("visits").at("AP2", 1_500)))
                .anySatisfy(
                        fact -> assertThat(fact)
                                .startsWith(
                                        "index ClinicStartsByMonthIndex: clinic_by_month = '{clinic}#{starts_month}', starts,"
                                                + " spread by month of starts to stay within what one partition takes; carries "));
    }

    @Test
    void namesThePathsThatItsItemsHold() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("folders", 10_000)
                .columns("id INT UNSIGNED AUTO", "parent_id INT UNSIGNED NULL", "name VARCHAR(40) ~12")
                .primary("id")
                .hierarchy("id", "parent_id", 3, 6, 0.02);
        SourcePattern below =
                select("folders").where("folders.id").follow("parent_id", "id").at("AP1", 20);
        SourcePattern move = update("folders", "parent_id").where("folders.id").at("AP2", 0.1);
        Modeling modeling =
                new Modeling(sketch.catalog(), WorkloadSketch.of(List.of(below, move)), Preferences.DEFAULT);

        assertThat(facts(sketch, "Folders", below, move))
                .contains(
                        "they hold folder_path, the keys of the rows above them by parent_id, at most 8: whoever moves a"
                                + " row changes the paths of all below it")
                .anySatisfy(fact ->
                        assertThat(fact).startsWith("index FolderRootFolderPathIndex: folder_root, folder_path;"));
        Design design = modeling.design();
        assertThat(new ModelDocument(modeling, design, new DesignContract(modeling, design)).write())
                .contains("| folder\\_path | folders | parent\\_id | 8 | AP2 |");
    }
}
