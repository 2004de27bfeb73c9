package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One join of the root query: what is LEFT JOINed to the source row, link by link, to give it values of at most one row.
 *
 * @param links the links in order; one for all joins but chains
 */
record RootJoin(List<Link> links) {

    RootJoin {
        links = List.copyOf(links);
    }

    /**
     * One LEFT JOIN.
     *
     * @param tables what is joined; several where a lookup leads over junctions
     * @param condition the condition as SQL over {@link RootQuery#ROOT} and the aliases
     */
    record Link(List<Aliased> tables, String condition) {

        String leftJoin() {
            return " LEFT JOIN " + Aliased.joined(tables) + " ON " + condition;
        }
    }

    /**
     * A table under an alias of ours.
     *
     * @param table its name in the source
     * @param alias its alias in our queries
     */
    record Aliased(String table, String alias) {

        /** All of the tables as one operand of a join. */
        static String joined(List<Aliased> tables) {
            String joined = tables.stream().map(Aliased::sql).collect(Collectors.joining(" CROSS JOIN "));
            return tables.size() == 1 ? joined : "(" + joined + ")";
        }

        private String sql() {
            return SqlQuoting.name(table) + " AS " + alias;
        }
    }

    String leftJoins() {
        return links.stream().map(Link::leftJoin).collect(Collectors.joining());
    }

    /** The aliases of the joined tables, in order. */
    List<String> aliases() {
        return links.stream()
                .flatMap(link -> link.tables().stream())
                .map(Aliased::alias)
                .toList();
    }
}
