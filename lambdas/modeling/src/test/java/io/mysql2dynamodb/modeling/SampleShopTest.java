package io.mysql2dynamodb.modeling;

import static io.mysql2dynamodb.modeling.PatternSketch.insert;
import static io.mysql2dynamodb.modeling.PatternSketch.select;
import static io.mysql2dynamodb.modeling.PatternSketch.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.output.CatalogSchema;
import io.mysql2dynamodb.modeling.output.DesignContract;
import io.mysql2dynamodb.modeling.output.ModelingFiles;
import io.mysql2dynamodb.modeling.preferences.PreferencesReader;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample shop's own schema with the reads and writes of its contract. */
class SampleShopTest {

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\((.*?)\\n\\) ", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("    (\\w+)\\s+(\\w+)\\s?(\\([^)]*\\))?(.*?),?");

    private static DatabaseCatalog catalog() throws IOException {
        DatabaseSketch sketch = new DatabaseSketch();
        try (InputStream file = SampleShopTest.class.getResourceAsStream("/io/mysql2dynamodb/sample/schema.sql")) {
            Matcher table = TABLE.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            while (table.find()) {
                table(sketch.table(table.group(1), 1_000), table.group(2));
            }
        }
        return sketch.catalog();
    }

    private static void table(DatabaseSketch.Table table, String body) {
        List<String> references = new ArrayList<>();
        for (String line : body.split("\n")) {
            String[] names = line.contains("(")
                    ? line.replaceAll(".*?\\(([\\w, ]+)\\).*", "$1").split(", ")
                    : null;
            if (line.contains("PRIMARY KEY")) {
                table.primary(names);
            } else if (line.contains("UNIQUE KEY")) {
                table.unique(line.strip().split(" ")[2], names);
            } else if (line.contains("FOREIGN KEY")) {
                references.add(line);
            } else if (!line.isBlank() && !line.strip().startsWith("KEY")) {
                column(table, line);
            }
        }
        for (String line : references) {
            Matcher key = Pattern.compile("FOREIGN KEY \\((\\w+)\\) REFERENCES (\\w+) \\((\\w+)\\)")
                    .matcher(line);
            if (key.find()) {
                table.references(key.group(2), key.group(3), key.group(1), 3, 20);
            }
        }
    }

    private static void column(DatabaseSketch.Table table, String line) {
        Matcher column = COLUMN.matcher(line);
        if (!column.matches()) {
            throw new IllegalArgumentException(line);
        }
        String type = column.group(2);
        String size = column.group(3) == null || type.equals("ENUM")
                ? ""
                : column.group(3).replace(" ", "");
        String more = column.group(4);
        table.column(column.group(1) + " " + type + size
                + (more.contains("UNSIGNED") ? " UNSIGNED" : "")
                + (more.contains("AUTO_INCREMENT") ? " AUTO" : "")
                + (more.contains("NOT NULL") ? "" : " NULL"));
    }

    private static Workload workload() {
        List<SourcePattern> patterns = List.of(
                select("customers").where("customers.customer_id").at("AP1", 15),
                select("customers")
                        .columns("customers.customer_id")
                        .where("customers.email")
                        .at("AP2", 6),
                select("addresses")
                        .where("addresses.customer_id")
                        .orderBy("addresses.address_no", false)
                        .at("AP3", 4),
                select("orders")
                        .columns("orders.order_id", "orders.status", "orders.total", "orders.placed_at")
                        .where("orders.customer_id")
                        .orderBy("orders.placed_at", true)
                        .orderBy("orders.order_id", true)
                        .limit(20)
                        .at("AP4", 9),
                select("customers")
                        .columns("customers.surname", "customers.tier")
                        .where("customers.referred_by")
                        .orderBy("customers.registered_at", false)
                        .unknown("AP5"),
                update("addresses", "street", "city")
                        .where("addresses.customer_id")
                        .where("addresses.address_no")
                        .at("AP6", 0.2),
                select("products").where("products.product_id").at("AP7", 140),
                select("reviews")
                        .where("reviews.product_id")
                        .orderBy("reviews.created_at", true)
                        .orderBy("reviews.review_id", true)
                        .limit(50)
                        .at("AP8", 11),
                select("products")
                        .where("products.category_id")
                        .orderBy("products.listed_on", true)
                        .limit(40)
                        .at("AP9", 45),
                select("categories")
                        .where("categories.parent_id")
                        .orderBy("categories.position", false)
                        .at("AP10", 45),
                select("reviews")
                        .where("reviews.customer_id")
                        .orderBy("reviews.created_at", true)
                        .unknown("AP11"),
                select("warehouses").where("warehouses.warehouse_no").at("AP12", 0.5),
                select("orders")
                        .join("orders.order_id", "order_lines.order_id")
                        .where("orders.order_id")
                        .at("AP13", 22),
                select("orders")
                        .columns("orders.order_id", "orders.total")
                        .where("orders.status")
                        .where("orders.currency")
                        .orderBy("orders.placed_at", false)
                        .limit(100)
                        .at("AP14", 0.4),
                insert("orders").at("AP15", 3),
                select("carts")
                        .join("carts.cart_id", "cart_items.cart_id")
                        .where("carts.cart_id")
                        .at("AP16", 28),
                select("stock_movements")
                        .where("stock_movements.product_id")
                        .where("stock_movements.warehouse_no")
                        .orderBy("stock_movements.movement_no", true)
                        .limit(100)
                        .at("AP18", 2));
        return WorkloadSketch.of(patterns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"naming\": \"generic\"}", "{\"leaning\": \"single-table\"}"})
    void itsDesignIsAValidContractThatAnswersEveryPattern(String preferences) throws IOException {
        DatabaseCatalog catalog = catalog();
        Modeling modeling = new Modeling(catalog, workload(), PreferencesReader.read(preferences));
        Design design = modeling.design();
        MigrationContract contract = new DesignContract(modeling, design).contract();

        assertThat(catalog.tables()).hasSize(12);
        assertThat(design.refused()).isEmpty();
        assertThat(ContractValidator.validate(contract, CatalogSchema.of(catalog)))
                .noneMatch(Problem::isError);
        assertThat(contract.accessPatterns().orElseThrow())
                .hasSize(17)
                .allSatisfy(pattern -> assertThat(pattern.operation()).isPresent());
        assertThat(ModelingFiles.of(modeling, design).files()).hasSize(5);
    }
}
