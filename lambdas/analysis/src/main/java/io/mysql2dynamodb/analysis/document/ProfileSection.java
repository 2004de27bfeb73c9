package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.TableProfile;
import io.mysql2dynamodb.catalog.TableProfile.HierarchyProfile;
import io.mysql2dynamodb.catalog.TableProfile.KeyProfile;
import io.mysql2dynamodb.catalog.TableProfile.Spread;
import io.mysql2dynamodb.catalog.TableProfile.TimeProfile;

/** What a look at a table's rows showed: their sizes, the columns that could be keys, how they lie in time, and under each other. */
record ProfileSection(Page page, TableProfile profile) {

    private static final int MOST_KEYS = 50;

    void write() {
        Spread size = profile.bytesOfRow();
        page.paragraph(Inline.plain((profile.complete() ? "All " : "A sample of ")
                        + Figures.count(profile.rows(), "row") + " looked at: "
                        + Figures.bytes(size.minimum()) + " at least, " + Figures.bytes(size.average())
                        + " on average, " + Figures.bytes(size.p99()) + " for 99 of 100, "
                        + Figures.bytes(size.maximum()) + " at most. ")
                .then(verdict(size)));
        keys();
        times();
        hierarchies();
    }

    private Inline verdict(Spread size) {
        if (profile.rows() == 0) {
            return Inline.plain("There is no row to judge by.");
        }
        if (size.maximum() > ItemLimits.ITEM) {
            return Inline.bold("The largest row is over the 400 KB that a DynamoDB item may have.");
        }
        return Inline.plain("The largest row is " + Figures.percent(size.maximum(), ItemLimits.ITEM)
                + " of the 400 KB that a DynamoDB item may have"
                + (profile.complete() ? "." : "; rows that were not looked at may be larger."));
    }

    private void keys() {
        MarkdownTable rows = new MarkdownTable(
                "could be a key",
                "distinct#",
                "of rows#",
                "NULL in#",
                "most frequent value#",
                "twins#",
                "longest#",
                "unusual characters#");
        for (KeyProfile key : profile.keys()) {
            rows.row(
                    Inline.codes(key.columns()),
                    Inline.plain((key.exact() ? "" : "≈ ") + Figures.number(key.distinct())),
                    Inline.plain(Figures.percent(key.distinct(), profile.rows())),
                    Inline.plain(Figures.number(key.nulls())),
                    Inline.plain(Figures.count(key.mostFrequentRows(), "row") + ", "
                            + Figures.percent(key.mostFrequentRows(), profile.rows())),
                    twins(key),
                    longest(key),
                    Inline.plain(Figures.number(key.unusualCharacters())));
        }
        page.table(rows, MOST_KEYS);
    }

    private void times() {
        MarkdownTable rows = new MarkdownTable(
                "rows by time",
                "days spanned#",
                "newest rows looked at#",
                "of these in one day#",
                "in one month#",
                "in one year#");
        for (TimeProfile time : profile.times()) {
            rows.row(
                    Inline.code(time.column()),
                    Inline.plain((profile.complete() ? "" : "≈ ") + Figures.number(time.days())),
                    Inline.plain(Figures.number(time.newestRows())),
                    Inline.plain(Figures.percent(time.busiestDay(), time.newestRows())),
                    Inline.plain(Figures.percent(time.busiestMonth(), time.newestRows())),
                    Inline.plain(Figures.percent(time.busiestYear(), time.newestRows())));
        }
        page.table(rows, MOST_KEYS);
    }

    private void hierarchies() {
        MarkdownTable rows = new MarkdownTable(
                "rows under each other by",
                "rows above one, on average#",
                "at most#",
                "without an end#",
                "under one root, at most#");
        for (HierarchyProfile hierarchy : profile.hierarchies()) {
            rows.row(
                    Inline.code(hierarchy.column()),
                    Inline.plain(Figures.decimal(hierarchy.averageDepth())),
                    Inline.plain((profile.complete() ? "" : "≥ ") + Figures.number(hierarchy.deepest())),
                    Inline.plain(Figures.number(hierarchy.endless())),
                    Inline.plain(Figures.percent(hierarchy.largestTree(), hierarchy.rows())));
        }
        page.table(rows, MOST_KEYS);
    }

    private static Inline twins(KeyProfile key) {
        if (key.twins().isEmpty()) {
            return Inline.plain("not looked at");
        }
        long twins = key.twins().getAsLong();
        return twins == 0 ? Inline.plain("0") : Inline.bold(Figures.number(twins));
    }

    private static Inline longest(KeyProfile key) {
        String bytes = Figures.number(key.maximumBytes()) + " B";
        if (key.maximumBytes() > ItemLimits.PARTITION_KEY) {
            return Inline.bold(bytes + ", over any key's 2,048");
        }
        return key.maximumBytes() > ItemLimits.SORT_KEY
                ? Inline.bold(bytes + ", over a sort key's 1,024")
                : Inline.plain(bytes);
    }
}
