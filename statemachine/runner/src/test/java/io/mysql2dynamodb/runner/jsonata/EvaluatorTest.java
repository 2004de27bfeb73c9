package io.mysql2dynamodb.runner.jsonata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static JsonNode evaluate(String expression, String input) throws JsonProcessingException {
        return Evaluator.evaluate(
                JsonNodeFactory.instance.textNode("{% " + expression + " %}"),
                Bindings.of(json(input), JsonNodeFactory.instance.objectNode(), Map.of("v", json("[1,null,3]"))),
                "Output");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "$partition([1,2,3,4,5], 2)                 | [[1,2],[3,4],[5]]",
                "$range(0, 10, 5)                           | [0,5,10]",
                "$range(3, 3, 1)                            | 3",
                "$hash('a', 'MD5')                          | '0cc175b9c0f1b6a831c399e269772661'",
                "$parse('{\"a\":[1,null]}')                 | {'a':[1,null]}",
                "$random(7) = $random(7)                    | true",
                "$length($uuid())                           | 36",
                "$states.input.a                            | null",
                "$states.input.list[1]                      | null",
                "$map($states.input.list, function($x){$x}) | [1,null,2]",
                "$exists($states.input.a)                   | true",
                "$exists($states.input.b)                   | false",
                "$states.input.a = null                     | true",
                "$type($states.input.a)                     | 'null'",
                "{'a': $states.input.a, 'b': $states.input.b} | {'a':null}",
                "$v                                         | [1,null,3]",
                "$states.input.big                          | 9007199254740993",
                "1/3 * 3                                    | 1",
                "$sum([0.1, 0.2])                           | 0.30000000000000004",
                "[]                                         | []",
                "{}                                         | {}"
            })
    void givesWhatStepFunctionsGives(String expression, String expected) throws JsonProcessingException {
        assertThat(evaluate(expression.strip(), "{'a':null,'list':[1,null,2],'big':9007199254740993}"))
                .isEqualTo(json(expected.strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "$states.input.missing     | returned nothing (undefined)",
                "$partition([], 2)         | returned nothing (undefined)",
                "$range(1, 5)              | returned nothing (undefined)",
                "$eval('1')                | $eval is not available",
                "function($x){$x}          | unsupported result type",
                "1 + 'a'                   | threw an error",
                "$nowhere()                | threw an error",
                "$error('mine')            | mine",
                "($f := function($n){1 + $f($n)}; $f(1)) | Stack overflow"
            })
    void failsByNameWhereThereIsNoJsonValue(String expression, String message) {
        assertThatThrownBy(() -> evaluate(expression.strip(), "{}"))
                .isInstanceOf(QueryEvaluationException.class)
                .hasMessageContaining("specified for the field 'Output'")
                .hasMessageContaining(message.strip());
    }

    @Test
    void leavesWhatIsNotAnExpressionAsItIs() throws JsonProcessingException {
        JsonNode template = json("{'a':'$states.input','b':['{% 1+1 %}',true,null],'c':' {% 1 %}'}");

        assertThat(Evaluator.evaluate(template, Bindings.of(json("{}"), json("{}"), Map.of()), "Output"))
                .isEqualTo(json("{'a':'$states.input','b':[2,true,null],'c':' {% 1 %}'}"));
    }

    @Test
    void doesNotMixUpEvaluationsOfManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Boolean> same : threads.invokeAll(IntStream.range(0, 400)
                    .<Callable<Boolean>>mapToObj(i -> () -> evaluate(
                                            "$states.input.n * 2 + $count($states.input.l[$ > 1])",
                                            "{'n':" + i + ",'l':[1,2,3]}")
                                    .intValue()
                            == i * 2 + 2)
                    .toList())) {
                assertThat(same.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
