package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.cost.Cost;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.design.PatternDesign;
import io.mysql2dynamodb.platform.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code alternatives.json}: the designs that were not chosen, what they cost, and why they lost. */
final class AlternativesJson {

    private static final int MOST_REASONS = 5;

    private final Modeling modeling;
    private final Design chosen;

    AlternativesJson(Modeling modeling, Design chosen) {
        this.modeling = modeling;
        this.chosen = chosen;
    }

    byte[] write(List<Modeling.Alternative> alternatives) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("database", modeling.catalog().database());
        file.put("chosen", design("the least cost", chosen));
        List<Object> others = new ArrayList<>();
        for (Modeling.Alternative alternative : alternatives) {
            Map<String, Object> one = design(alternative.philosophy(), alternative.design());
            one.put("differs_in", differences(alternative.design()));
            one.put("why_it_lost", reasons(alternative.design()));
            others.add(one);
        }
        file.put("alternatives", others);
        String text = new String(Json.writePretty(file), StandardCharsets.UTF_8).replace("\r\n", "\n") + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> design(String philosophy, Design design) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("philosophy", philosophy);
        one.put("tables", design.tables().size());
        one.put("indexes", design.indexes());
        one.put("copied_columns", design.copies().size());
        one.put("patterns_answered", design.patterns().size());
        one.put("dollars_a_month", cost(design.cost()));
        return one;
    }

    private static Map<String, Object> cost(Cost cost) {
        Map<String, Object> dollars = new LinkedHashMap<>();
        dollars.put("reads", rounded(cost.reads()));
        dollars.put("writes", rounded(cost.writes()));
        dollars.put("storage", rounded(cost.storage()));
        dollars.put("total", rounded(cost.total()));
        return dollars;
    }

    private static BigDecimal rounded(double dollars) {
        return BigDecimal.valueOf(dollars).setScale(4, RoundingMode.HALF_UP);
    }

    private List<String> differences(Design other) {
        List<String> differences = new ArrayList<>();
        other.assignment().arrangements().forEach((table, arrangement) -> {
            Arrangement here = chosen.assignment().of(table);
            if (!arrangement.equals(here)) {
                differences.add(arrangement + "; chosen: " + (here == null ? "left out" : here.what()));
            }
        });
        return differences;
    }

    private List<String> reasons(Design other) {
        List<String> reasons = new ArrayList<>();
        int fewer = chosen.patterns().size() - other.patterns().size();
        if (fewer > 0) {
            reasons.add("it answers " + fewer + " patterns fewer");
        }
        long hotter = other.hotTables() - chosen.hotTables();
        if (hotter > 0) {
            reasons.add("in " + hotter
                    + " more of its tables the busiest partition would be asked for more than one gives");
        }
        double more = other.cost().total() - chosen.cost().total();
        reasons.add(
                more > 0
                        ? "it costs " + Figures.dollars(more) + " a month more"
                        : hotter > 0
                                ? "so that it does not help that it costs " + Figures.dollars(-more) + " a month less"
                                : "it costs as much in dollars and takes more units for patterns of unknown rate, or was found"
                                        + " later");
        other.patterns().stream()
                .filter(pattern -> more(pattern) > 0)
                .sorted((left, right) -> Double.compare(more(right), more(left)))
                .limit(MOST_REASONS)
                .forEach(pattern -> reasons.add(pattern.id() + " costs " + Figures.dollars(more(pattern))
                        + " a month more: " + Figures.plain(pattern.readUnits()) + " read and "
                        + Figures.plain(pattern.writeUnits()) + " write units a request"));
        return reasons;
    }

    private double more(PatternDesign pattern) {
        Optional<PatternDesign> here = chosen.pattern(pattern.id());
        return here.map(one -> pattern.cost().requests() - one.cost().requests())
                .orElse(0.0);
    }
}
