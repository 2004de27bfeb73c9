package io.mysql2dynamodb.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.contract.FileOrder;
import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.UnsupportedUse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code migrationContract.json}, our own or another tool's. Reading judges the form; what the contract means is
 * judged by {@code contract.validation}. Thread-safe.
 */
public final class ContractReader {

    private static final ContractSchema SCHEMA = ContractSchema.load();

    private ContractReader() {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws InvalidContractException when the file cannot be read, or its text is not a contract
     */
    public static ReadContract read(Path file) {
        try {
            if (Files.size(file) > 4L * StrictJson.LONGEST_TEXT) {
                throw refused("the file has " + Files.size(file) + " bytes", "name the contract's file");
            }
            byte[] bytes = Files.readAllBytes(file);
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw refused("the file " + file + " is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw refused(
                    "the file " + file + " cannot be read (" + e.getClass().getSimpleName() + ")",
                    "check its name and permissions");
        }
    }

    /**
     * Reads a text.
     *
     * @throws InvalidContractException with every problem of form, when there is an error among them
     */
    public static ReadContract read(String json) {
        JsonNode file = StrictJson.read(json);
        OptionalNulls.remove(file);
        LargeNumbers.makeWhole(file);
        boolean strict = file.has("contract_version");
        List<Problem> problems = FileOrder.of(
                Stream.concat(SCHEMA.problems(file, strict).stream(), TableForm.problems(file, strict).stream()));
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidContractException(problems);
        }
        return new ReadContract(contract(new Fields(file)), problems);
    }

    private static MigrationContract contract(Fields file) {
        return new MigrationContract(
                file.optionalText("contract_version"),
                file.object("source").optionalText("database"),
                policies(file.object("policies")),
                file.objects("tables", TableReader::read),
                file.has("access_patterns")
                        ? Optional.of(file.objects("access_patterns", AccessPatternReader::read))
                        : Optional.empty(),
                file.objects(
                        "unsupported",
                        use -> new UnsupportedUse(use.text("id"), use.text("why"), use.text("use_instead"))));
    }

    private static Policies policies(Fields policies) {
        return new Policies(
                policies.optionalText("zero_date")
                        .map(written -> WrittenName.constant(Policies.ZeroDate.class, written))
                        .orElse(Policies.DEFAULT.zeroDate()),
                policies.optionalText("empty_set")
                        .map(written -> WrittenName.constant(Policies.EmptySet.class, written))
                        .orElse(Policies.DEFAULT.emptySet()));
    }

    private static InvalidContractException refused(String what, String remedy) {
        return new InvalidContractException(List.of(Problem.error("", what, remedy)));
    }
}
