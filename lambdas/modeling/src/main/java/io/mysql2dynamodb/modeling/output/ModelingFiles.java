package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.json.ContractWriter;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.design.Design;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that stage 2 leaves: the files by name, in the order in which people read them. */
public final class ModelingFiles {

    /** The contract's file. */
    public static final String CONTRACT = "migrationContract.json";

    private static final String REQUIREMENT = "dynamodb_requirement.md";
    private static final String PATTERNS = "access_patterns_with_rps.md";
    private static final String MODEL = "dynamodb_data_model.md";
    private static final String ALTERNATIVES = "alternatives.json";

    /** The names of all files, in the order in which they are written. */
    public static final List<String> NAMES = List.of(REQUIREMENT, PATTERNS, MODEL, ALTERNATIVES, CONTRACT);

    /** What came of a proof, for machines. */
    public static final String PROOF = "proof.json";

    /** What came of a proof, for people. */
    public static final String PROOF_DOCUMENT = "proof.md";

    /** The design beside a contract that was given. */
    public static final String COMPARISON = "comparison.md";

    private final MigrationContract contract;
    private final Map<String, byte[]> files;
    private final List<Problem> warnings;

    private ModelingFiles(MigrationContract contract, Map<String, byte[]> files, List<Problem> warnings) {
        this.contract = contract;
        this.files = files;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Writes the files of a design.
     *
     * @throws UnusableDesignException when the contract has errors, which no input should bring about
     */
    public static ModelingFiles of(Modeling modeling, Design design) {
        DesignContract writer = new DesignContract(modeling, design);
        MigrationContract contract = writer.contract();
        List<Problem> problems = ContractValidator.validate(contract, CatalogSchema.of(modeling.catalog()));
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new UnusableDesignException(
                    problems.stream().filter(Problem::isError).toList());
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(REQUIREMENT, bytes(new RequirementDocument(modeling, design).write()));
        files.put(PATTERNS, bytes(new PatternDocument(modeling, design, contract).write()));
        files.put(MODEL, bytes(new ModelDocument(modeling, design, writer).write()));
        files.put(ALTERNATIVES, new AlternativesJson(modeling, design).write(modeling.alternatives(design)));
        files.put(CONTRACT, bytes(ContractWriter.write(contract)));
        return new ModelingFiles(contract, files, problems);
    }

    /** The design's contract. */
    public MigrationContract contract() {
        return contract;
    }

    /** The files by name. */
    public Map<String, byte[]> files() {
        return files;
    }

    /** What the validator warns of in the contract. */
    public List<Problem> warnings() {
        return warnings;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
