package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogIndex.Part;

/** Indexes in plain words. */
final class IndexWords {

    private IndexWords() {}

    static Inline parts(CatalogIndex index) {
        return Inline.join(", ", index.parts().stream().map(IndexWords::part).toList());
    }

    private static Inline part(Part part) {
        Inline what = part.column()
                .map(Inline::code)
                .or(() -> part.expression().map(text -> Inline.code("(" + text + ")")))
                .orElse(Inline.plain("an expression that may not be seen"));
        return what.then(
                        part.prefixLength().isPresent()
                                ? ", its first " + part.prefixLength().getAsInt()
                                : "")
                .then(part.descending() ? " descending" : "");
    }
}
