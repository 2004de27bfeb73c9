package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.runner.asl.ChoiceState;
import io.mysql2dynamodb.runner.jsonata.Bindings;
import java.util.Optional;

/** Takes the first way whose condition is true, else the Default. Conditions after it are not evaluated. */
final class ChoiceWork {

    private ChoiceWork() {}

    static Step choose(ChoiceState choice, Visit visit) {
        Bindings bindings = visit.bindings();
        for (int i = 0; i < choice.rules().size(); i++) {
            ChoiceState.Rule rule = choice.rules().get(i);
            String field = "Choices[" + i + "]/Condition";
            JsonNode holds = visit.evaluate(rule.condition(), bindings, field);
            if (!holds.isBoolean()) {
                throw visit.evaluationFailed("The condition must be true or false, but is " + holds + ".", field);
            }
            if (holds.booleanValue()) {
                return Shaper.shape(
                        visit,
                        rule.shaping(),
                        bindings,
                        visit.input(),
                        Optional.of(rule.next()),
                        "Choices[" + i + "]/");
            }
        }
        if (choice.fallback().isEmpty()) {
            throw visit.runtimeError("States.NoChoiceMatched", "No condition is true and there is no Default.");
        }
        return Shaper.shape(visit, choice.shaping(), bindings, visit.input(), choice.fallback(), "");
    }
}
