package io.mysql2dynamodb.projection.hostile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files that are no JSON, no contract, or far too much of one. */
final class Monsters {

    private static final JsonPointer BOOKS = JsonPointer.compile("/tables/0/attributes");
    private static final JsonPointer CHAIN = JsonPointer.compile("/tables/0/attributes/5/join/joins");

    private Monsters() {}

    static Stream<HostileCase> all() {
        return Stream.of(noJson(), noContracts(), tooMuch(), circles()).flatMap(List::stream);
    }

    private static List<HostileCase> noJson() {
        String base = BaseContract.file("contract.json");
        byte[] latin1 =
                base.replace("Ada", "").replace("\"Books\"", "\"B\u00fccher\"").getBytes(StandardCharsets.ISO_8859_1);
        return List.of(
                HostileCase.refused("nothing", ""),
                HostileCase.refused("white space", " \n\t"),
                HostileCase.refused("a byte order mark alone", "\uFEFF"),
                HostileCase.perhaps("a byte order mark before the contract", "\uFEFF" + base),
                HostileCase.refused("not JSON", "tables: []"),
                HostileCase.refused("a contract cut off", base.substring(0, base.length() / 2)),
                HostileCase.refused("two contracts", base + base),
                HostileCase.refused("a comment", "/* mine */" + base),
                HostileCase.refused("a trailing comma", "{\"tables\": [],}"),
                HostileCase.refused("single quotes", "{'tables': []}"),
                HostileCase.refused("NaN", "{\"tables\": NaN}"),
                HostileCase.refused("Infinity", "{\"tables\": -Infinity}"),
                HostileCase.refused("a number with a leading zero", "{\"tables\": 01}"),
                HostileCase.refused("100,000 brackets", "[".repeat(100_000)),
                HostileCase.refused("100,000 brackets, closed", "[".repeat(100_000) + "]".repeat(100_000)),
                HostileCase.refused("100,000 objects", "{\"tables\":".repeat(100_000)),
                HostileCase.refused("a number of 100,000 digits", "{\"tables\": " + "9".repeat(100_000) + "}"),
                HostileCase.refused("a member name of 1 MB", "{\"" + "n".repeat(1_000_000) + "\": 1}"),
                HostileCase.refused("half a surrogate pair", base.replace("\"Books\"", "\"\\ud83d\"")),
                HostileCase.refused("half a surrogate pair as a name", base.replace("\"satisfies\"", "\"\\udc00\"")),
                HostileCase.refused("a raw line break in a text", base.replace("\"Books\"", "\"Bo\noks\"")),
                HostileCase.refused("an unknown escape", base.replace("\"Books\"", "\"\\x41\"")),
                new HostileCase("Latin-1", latin1, true),
                new HostileCase("UTF-16", base.getBytes(StandardCharsets.UTF_16), true),
                new HostileCase("bytes that are never UTF-8", new byte[] {'{', (byte) 0xFF, (byte) 0xC0, '}'}, true),
                new HostileCase("NUL bytes", new byte[1_000], true));
    }

    private static List<HostileCase> noContracts() {
        List<HostileCase> cases = new ArrayList<>();
        for (String file : List.of("null", "true", "1", "\"x\"", "[]", "{}", "[[]]", "{\"tables\":null}")) {
            cases.add(HostileCase.refused("the file " + file, file));
        }
        for (String tables :
                List.of("{}", "{\"a\":1}", "{\"a\":{}}", "5", "\"x\"", "[]", "[null]", "[[]]", "[5]", "[{}]")) {
            cases.add(HostileCase.refused("tables " + tables, "{\"tables\":" + tables + "}"));
            cases.add(HostileCase.refused(
                    "entities " + tables,
                    "{\"tables\":[{\"table\":\"T\",\"type\":\"multi-entity\",\"source_table\":\"t\",\"pk\":\"p\","
                            + "\"entities\":" + tables + "}]}"));
            cases.add(HostileCase.refused(
                    "attributes " + tables,
                    "{\"tables\":[{\"table\":\"T\",\"type\":\"single-entity\",\"source_table\":\"t\",\"pk\":\"p\","
                            + "\"attributes\":" + tables + "}]}"));
        }
        for (String number : List.of("1e999999999", "1e-999999999", "-1e999999999", "1e2147483647", "9".repeat(900))) {
            cases.add(number("an item size of ", "\"estimated_item_size_bytes\": 800.5", number));
            cases.add(number("a limit of ", "\"limit\": 10", number));
            cases.add(number("an amount of ", "\"amount\": 3", number));
            cases.add(number("a rate of ", "\"peak_rps\": 10.5", number));
            cases.add(number("a static value of ", "\"value\": \"book\"", number));
        }
        return cases;
    }

    private static HostileCase number(String name, String member, String number) {
        String file = BaseContract.file("contract.json");
        String changed = member.substring(0, member.indexOf(':') + 1) + number;
        return HostileCase.perhaps(
                name + (number.length() > 20 ? "900 digits" : number), file.replace(member, changed));
    }

    private static List<HostileCase> tooMuch() {
        return List.of(
                HostileCase.refused("100,000 empty tables", "{\"tables\":[" + "{},".repeat(99_999) + "{}]}"),
                HostileCase.refused("6 million empty tables", "{\"tables\":[" + "{},".repeat(5_999_999) + "{}]}"),
                HostileCase.refused("20 million characters", "{\"tables\":[" + " ".repeat(20_000_000) + "]}"),
                HostileCase.refused("50,000 unknown members", unknownMembers(50_000, "")),
                HostileCase.refused("50,000 members of the year 10", unknownMembers(50_000, "1")),
                HostileCase.perhaps("5,000 attributes", changed(tree -> repeat(tree, 5_000, "kind"))),
                HostileCase.perhaps("200 tables", changed(tree -> {
                    ArrayNode tables = (ArrayNode) tree.get("tables");
                    for (int i = 0; i < 200; i++) {
                        tables.add(((ObjectNode) tables.get(0).deepCopy()).put("table", "Books" + i));
                    }
                })),
                HostileCase.refused("200 tables of one name", changed(tree -> {
                    ArrayNode tables = (ArrayNode) tree.get("tables");
                    IntStream.range(0, 200)
                            .forEach(i -> tables.add(tables.get(0).deepCopy()));
                })),
                HostileCase.perhaps("80 joins", changed(tree -> repeat(tree, 80, "author"))),
                HostileCase.refused("a chain of 10,000 links", changed(tree -> links(tree, 10_000))),
                HostileCase.perhaps("a chain of 60 links", changed(tree -> links(tree, 60))),
                HostileCase.refused("a chain of 10,000 links to one table", changed(tree -> {
                    ArrayNode links = (ArrayNode) tree.at(CHAIN);
                    IntStream.range(0, 9_998)
                            .forEach(i -> links.add(links.get(0).deepCopy()));
                })),
                HostileCase.perhaps("20,000 branches of a case", changed(tree -> {
                    ArrayNode branches = (ArrayNode) tree.at("/tables/1/attributes/6/calculation/cases");
                    IntStream.range(0, 20_000)
                            .forEach(i -> branches.add(branches.get(1).deepCopy()));
                })),
                HostileCase.perhaps("20,000 children's columns", changed(tree -> {
                    ObjectNode columns =
                            (ObjectNode) tree.at("/tables/1/attributes/9/join/construction/select_columns");
                    IntStream.range(0, 20_000).forEach(i -> columns.put("c" + i, "id"));
                })),
                HostileCase.refused("30 indexes", changed(tree -> {
                    ArrayNode indexes = (ArrayNode) tree.at("/tables/0/gsis");
                    for (int i = 0; i < 30; i++) {
                        indexes.add(((ObjectNode) indexes.get(0).deepCopy()).put("index_name", "i" + i));
                    }
                })));
    }

    private static String unknownMembers(int count, String prefix) {
        return "{\"contract_version\":\"1\",\"tables\":[],"
                + IntStream.range(0, count)
                        .mapToObj(i -> "\"" + prefix + i + (i % 3 == 0 ? "a" : "") + "\":1")
                        .collect(Collectors.joining(","))
                + "}";
    }

    private static List<HostileCase> circles() {
        List<HostileCase> cases = new ArrayList<>();
        cases.add(HostileCase.refused(
                "an attribute that names itself", changed(tree -> template(tree, "kind", "{kind}"))));
        cases.add(HostileCase.refused("two attributes that name each other", changed(tree -> {
            template(tree, "kind", "{byline}");
            template(tree, "byline", "{kind}");
        })));
        for (int length : new int[] {100, 2_000}) {
            cases.add(HostileCase.refused(
                    "a circle of " + length + " attributes", changed(tree -> row(tree, length, true))));
            cases.add(HostileCase.perhaps(
                    "a row of " + length + " attributes", changed(tree -> row(tree, length, false))));
        }
        cases.add(HostileCase.perhaps(
                "a template of 2,400 placeholders", changed(tree -> template(tree, "kind", "{id}".repeat(2_400)))));
        cases.add(HostileCase.refused(
                "a template of 1 MB", changed(tree -> template(tree, "kind", "x".repeat(1_000_000)))));
        cases.add(HostileCase.refused(
                "a template of open braces", changed(tree -> template(tree, "kind", "{".repeat(9_999)))));
        cases.add(HostileCase.refused(
                "a placeholder of 9,000 characters",
                changed(tree -> template(tree, "kind", "{" + "x".repeat(9_000) + "}"))));
        return cases;
    }

    private static void row(JsonNode tree, int length, boolean closed) {
        for (int i = 0; i < length; i++) {
            boolean last = i == length - 1;
            String next = last ? (closed ? "{r0}" : "{id}") : "{r" + (i + 1) + "}";
            ObjectNode attribute = attribute(tree, "kind").deepCopy().put("name", "r" + i);
            ((ObjectNode) attribute.get("transformation")).put("value", next);
            ((ArrayNode) tree.at(BOOKS)).add(attribute);
        }
    }

    private static void links(JsonNode tree, int count) {
        ArrayNode links = (ArrayNode) tree.at(CHAIN);
        for (int i = 2; i < count; i++) {
            String before = i == 2 ? "above" : "s" + (i - 1);
            links.addObject()
                    .put("target_table", "subjects")
                    .put("join_alias", "s" + i)
                    .put("join_condition", "s" + i + ".id = " + before + ".parent_id")
                    .put("select_column", "s" + i + ".name");
        }
    }

    private static void repeat(JsonNode tree, int times, String name) {
        ArrayNode attributes = (ArrayNode) tree.at(BOOKS);
        ObjectNode attribute = attribute(tree, name);
        for (int i = 0; i < times; i++) {
            ObjectNode copy = attribute.deepCopy().put("name", name + i);
            if (copy.has("join")) {
                ((ObjectNode) copy.get("join"))
                        .put("join_alias", "j" + i)
                        .put("join_condition", "j" + i + ".id = books.author_id + " + i)
                        .put("select_column", "name");
            }
            attributes.add(copy);
        }
    }

    private static void template(JsonNode tree, String name, String text) {
        ((ObjectNode) attribute(tree, name).get("transformation")).removeAll();
        ((ObjectNode) attribute(tree, name).get("transformation"))
                .put("type", "string-format")
                .put("format", text);
    }

    private static ObjectNode attribute(JsonNode tree, String name) {
        for (JsonNode attribute : tree.at(BOOKS)) {
            if (attribute.get("name").textValue().equals(name)) {
                return (ObjectNode) attribute;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static String changed(Consumer<JsonNode> change) {
        JsonNode tree = BaseContract.tree();
        change.accept(tree);
        return tree.toString();
    }
}
