package io.mysql2dynamodb.analysis.catalog;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in the answer to SHOW CREATE TABLE, read line by line: enough to notice that information_schema hides or adds
 * something, and no second source of anything.
 *
 * @param names what is named, by kind
 */
record ShownTable(Map<Kind, Set<String>> names) {

    /** What a line of CREATE TABLE may declare. */
    enum Kind {
        COLUMN("columns", "`NAME` .*"),
        INDEX("indexes", "(?:UNIQUE |FULLTEXT |SPATIAL )?KEY `NAME` .*"),
        FOREIGN_KEY("foreign keys", "CONSTRAINT `NAME` FOREIGN KEY .*"),
        CHECK("checks", "CONSTRAINT `NAME` CHECK .*");

        private final String plural;
        private final Pattern line;

        Kind(String plural, String line) {
            this.plural = plural;
            this.line = Pattern.compile("  " + line.replace("`NAME`", "`((?:[^`]|``)+)`"), Pattern.DOTALL);
        }

        String plural() {
            return plural;
        }
    }

    /** Reads the statement that MySQL shows. Lines that are none of these are left out. */
    static ShownTable of(String statement) {
        Map<Kind, Set<String>> names = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            names.put(kind, new TreeSet<>());
        }
        // a name may hold a line break: lines are cut where a declaration begins or the list ends
        for (String line : statement.split("\\n(?=  [`A-Z]|\\))", -1)) {
            if (line.startsWith("  PRIMARY KEY ")) {
                names.get(Kind.INDEX).add("PRIMARY");
            }
            for (Kind kind : Kind.values()) {
                Matcher declared = kind.line.matcher(line);
                if (declared.matches()) {
                    names.get(kind).add(declared.group(1).replace("``", "`"));
                }
            }
        }
        return new ShownTable(names);
    }
}
