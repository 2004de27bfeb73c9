package io.mysql2dynamodb.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mysql2dynamodb.local.deployment.EmbeddedServers;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** The local endpoint as a program of its own, used as AWS is used. */
class ServeTest {

    private static final Pattern URL = Pattern.compile("Local endpoint at (\\S+),");
    private static final StaticCredentialsProvider NOBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x"));

    @TempDir
    private Path folder;

    private ChildRun server;
    private URI url;

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        server = ChildRun.start(
                folder.resolve("serve.txt"),
                "serve",
                "--port=0",
                "--artifacts=" + folder.resolve("runs"),
                "--rows=1000",
                "--tables-template=" + ContractTemplate.ofSample(folder));
        Matcher printed =
                URL.matcher(server.awaitPrinted(text -> URL.matcher(text).find()));
        assertThat(printed.find()).isTrue();
        url = URI.create(printed.group(1));
    }

    @AfterEach
    void end() throws InterruptedException {
        server.interrupt();
        assertThat(new EmbeddedServers(folder.resolve("runs/.serve")).known().mySql())
                .isEmpty();
    }

    @Test
    void theSdkStartsAnExecutionApprovesItsGatesAndSeesItsEnd() throws InterruptedException {
        try (SfnClient stepFunctions = SfnClient.builder()
                        .endpointOverride(url)
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(NOBODY)
                        .httpClientBuilder(ApacheHttpClient.builder())
                        .build();
                LambdaClient lambda = LambdaClient.builder()
                        .endpointOverride(url)
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(NOBODY)
                        .httpClientBuilder(ApacheHttpClient.builder())
                        .build()) {
            String machine =
                    stepFunctions.listStateMachines().stateMachines().get(0).stateMachineArn();
            String execution = stepFunctions
                    .startExecution(start -> start.stateMachineArn(machine).name("by-sdk"))
                    .executionArn();
            for (String gate : List.of("requirements", "infrastructure", "copy", "cut-over")) {
                server.awaitPrinted(text -> text.contains("Gate '" + gate + "'"));
                String decision =
                        "{\"run\":\"by-sdk\",\"gate\":\"" + gate + "\",\"decision\":\"approve\",\"by\":\"me\"}";
                var answer = lambda.invoke(
                        invoke -> invoke.functionName("DecideGate").payload(SdkBytes.fromUtf8String(decision)));
                assertThat(answer.functionError())
                        .as(answer.payload().asUtf8String())
                        .isNull();
            }
            ExecutionStatus status = ExecutionStatus.RUNNING;
            while (status == ExecutionStatus.RUNNING) {
                Thread.sleep(100);
                status = stepFunctions
                        .describeExecution(describe -> describe.executionArn(execution))
                        .status();
            }
            assertThat(status).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(stepFunctions
                            .getExecutionHistoryPaginator(history -> history.executionArn(execution))
                            .events())
                    .extracting(event -> event.typeAsString())
                    .startsWith("ExecutionStarted")
                    .endsWith("ExecutionSucceeded");
        }
    }

    @Test
    void theAwsCliStartsDescribesReadsTheHistoryAndApproves() throws IOException, InterruptedException {
        assumeTrue(onPath("aws"), "the AWS CLI is not on this machine");
        Path answer = folder.resolve("answer.json");
        Path decision = Files.writeString(
                folder.resolve("decision.json"),
                "{\"run\":\"by-cli\",\"gate\":\"infrastructure\",\"decision\":\"approve\",\"by\":\"cli\"}");
        String machine = aws("stepfunctions", "list-state-machines", "--query", "stateMachines[0].stateMachineArn");
        String execution = aws(
                "stepfunctions",
                "start-execution",
                "--state-machine-arn",
                machine,
                "--name",
                "by-cli",
                "--input",
                "{\"startAtStage\":6,\"stopAfterStage\":6}",
                "--query",
                "executionArn");
        assertThat(aws("stepfunctions", "describe-execution", "--execution-arn", execution, "--query", "status"))
                .isEqualTo("RUNNING");
        server.awaitPrinted(text -> text.contains("Gate 'infrastructure'"));
        aws("lambda", "invoke", "--function-name", "DecideGate", "--payload", "fileb://" + decision, answer.toString());
        assertThat(Files.readString(answer)).contains("\"status\":\"approved\"");
        String status = "RUNNING";
        while (status.equals("RUNNING")) {
            status = aws("stepfunctions", "describe-execution", "--execution-arn", execution, "--query", "status");
        }
        assertThat(status).isEqualTo("SUCCEEDED");
        assertThat(aws(
                        "stepfunctions",
                        "get-execution-history",
                        "--execution-arn",
                        execution,
                        "--query",
                        "events[].type"))
                .contains("ExecutionStarted", "TaskStateEntered", "ExecutionSucceeded");
    }

    private static boolean onPath(String program) {
        for (String place : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(place, program))) {
                return true;
            }
        }
        return false;
    }

    private String aws(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("aws"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--endpoint-url", url.toString(), "--output", "text"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID", "x",
                        "AWS_SECRET_ACCESS_KEY", "x",
                        "AWS_DEFAULT_REGION", "us-east-1",
                        "AWS_PAGER", "",
                        "AWS_EC2_METADATA_DISABLED", "true"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
