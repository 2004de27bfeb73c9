package io.mysql2dynamodb.contract.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ReadContract;
import io.mysql2dynamodb.schema.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each contract of the folders with the lines that are to be reported for it, all of them and no others. */
class ContractCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/contracts");

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportsAllProblemsWithPlaceAndRemedy(String name) throws IOException {
        List<String> reported = problems(FOLDER.resolve(name + ".json")).stream()
                .map(Problem::toString)
                .toList();
        Path expected = FOLDER.resolve(name + ".problems");

        assertThat(reported).containsExactlyElementsOf(Files.readAllLines(expected));
    }

    private static List<Problem> problems(Path file) {
        try {
            ReadContract read = ContractReader.read(file);
            List<Problem> problems = new ArrayList<>(read.warnings());
            problems.addAll(ContractValidator.validate(read.contract(), Library.schema()));
            return problems;
        } catch (InvalidContractException e) {
            return e.problems();
        }
    }
}
