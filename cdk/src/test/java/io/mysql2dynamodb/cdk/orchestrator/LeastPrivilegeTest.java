package io.mysql2dynamodb.cdk.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.cdk.Assembly;
import io.mysql2dynamodb.cdk.SynthesizedApp;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeastPrivilegeTest {
    /** Actions for which IAM knows no narrower resource, each with the feature that needs it. */
    private static final Set<String> WITHOUT_RESOURCE = Set.of(
            // traces
            "xray:PutTraceSegments",
            "xray:PutTelemetryRecords",
            "xray:GetSamplingRules",
            "xray:GetSamplingTargets",
            // the workflow's log
            "logs:CreateLogDelivery",
            "logs:GetLogDelivery",
            "logs:UpdateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:DescribeResourcePolicies",
            "logs:DescribeLogGroups",
            // functions in a network
            "ec2:CreateNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:DeleteNetworkInterface",
            "ec2:AssignPrivateIpAddresses",
            "ec2:UnassignPrivateIpAddresses");

    private static final Predicate<String> WRITES_ITEMS = Set.of(
            "dynamodb:BatchWriteItem",
            "dynamodb:PartiQLInsert",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem",
            "dynamodb:DeleteItem")::contains;

    private final JsonNode template = SynthesizedApp.withEverySetting().template("Orchestrator.template.json");
    private final List<Statement> statements = Statement.of(template);

    @Test
    void namesEveryAction() {
        assertThat(statements)
                .allSatisfy(statement -> assertThat(statement.actions()).noneMatch(action -> action.contains("*")));
    }

    @Test
    void namesTheResourceOfEveryActionThatHasOne() {
        assertThat(statements)
                .filteredOn(statement -> statement.resources().contains("*"))
                .allSatisfy(statement -> assertThat(statement.actions()).isSubsetOf(WITHOUT_RESOURCE));
    }

    @Test
    void attachesNoPolicyMadeByOthers() {
        assertThat(Assembly.properties(template, "AWS::IAM::Role").values())
                .allSatisfy(role -> assertThat(role.has("ManagedPolicyArns")).isFalse());
    }

    @Test
    void letsOnlyTheCopyAndTheRepairWriteItems() {
        assertThat(functions(statement -> onDataTables(statement)
                        && !onScratchTables(statement)
                        && statement.actions().stream().anyMatch(WRITES_ITEMS)))
                .containsExactlyInAnyOrder("CopyChunk", "RepairDifferences");
    }

    @Test
    void letsOnlyTheProofMakeTablesAndDeleteThemAndOnlyScratchOnes() {
        assertThat(functions(statement -> statement.actions().contains("dynamodb:CreateTable")
                        || statement.actions().contains("dynamodb:DeleteTable")))
                .containsExactly("ProveDesign");
        assertThat(statements)
                .filteredOn(statement -> statement.actions().contains("dynamodb:DeleteTable"))
                .isNotEmpty()
                .allMatch(LeastPrivilegeTest::onScratchTables);
    }

    private static boolean onScratchTables(Statement statement) {
        return statement.resources().stream().allMatch(resource -> resource.contains(":table/shop.proof-*"));
    }

    @Test
    void grantsDataTablesByTheirPrefix() {
        assertThat(statements)
                .filteredOn(statement -> !onScratchTables(statement))
                .filteredOn(statement -> statement.actions().contains("dynamodb:BatchWriteItem")
                        || statement.actions().contains("dynamodb:Scan")
                        || statement.actions().contains("dynamodb:DescribeTable"))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.resources())
                        .singleElement()
                        .asString()
                        .contains(":dynamodb:")
                        .contains(":table/shop.*"));
    }

    @Test
    void letsOnlyThePreparationReadTheDeployedContract() {
        assertThat(functions(statement ->
                        statement.resources().stream().anyMatch(resource -> resource.contains("-assets-"))))
                .containsExactly("PrepareRun");
    }

    @Test
    void letsOnlyTheDecisionAnswerGates() {
        assertThat(functions(statement -> statement.actions().contains("states:SendTaskSuccess")))
                .containsExactly("DecideGate");
    }

    @Test
    void letsOnlyReadersOfTheSourceReadItsSecret() {
        assertThat(functions(statement -> statement.actions().contains("secretsmanager:GetSecretValue")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Handler.values())
                        .filter(handler -> handler.may(Right.READ_SOURCE))
                        .map(Handler::functionName)
                        .toList());
    }

    @Test
    void letsTheWorkflowCallTheFunctionsThatItNamesAndNoOther() {
        List<String> callable = statements.stream()
                .filter(statement -> statement.actions().contains("lambda:InvokeFunction"))
                .flatMap(statement -> statement.resources().stream())
                .toList();

        assertThat(callable)
                .hasSize(Substitutions.in(definition()).size() - 1)
                .allMatch(resource -> resource.contains("Fn::GetAtt"))
                .noneMatch(resource -> resource.contains("DecideGate"));
    }

    @Test
    void letsTheWorkflowStartOnlyItself() {
        assertThat(statements)
                .filteredOn(statement -> statement.actions().contains("states:StartExecution"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.resources())
                        .singleElement()
                        .asString()
                        .contains(":stateMachine:shop-migration\""));
    }

    private Stream<String> namesOfFunctions() {
        return Arrays.stream(Handler.values()).map(Handler::functionName);
    }

    private List<String> functions(Predicate<Statement> predicate) {
        return namesOfFunctions()
                .filter(name -> statements.stream()
                        .anyMatch(statement -> statement.belongsTo(name) && predicate.test(statement)))
                .toList();
    }

    private static boolean onDataTables(Statement statement) {
        return statement.resources().stream().anyMatch(resource -> resource.contains(":table/shop."));
    }

    private String definition() {
        return Assembly.properties(template, "AWS::StepFunctions::StateMachine")
                .values()
                .iterator()
                .next()
                .path("DefinitionString")
                .asText();
    }
}
