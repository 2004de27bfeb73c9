package io.mysql2dynamodb.cdk.orchestrator;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.iam.Role;

/** Why a role's policy has a wildcard, said where cdk-nag looks for it. Each reason covers one kind of resource. */
final class WildcardReasons {
    private static final NagPackSuppression ARTIFACTS = reason(
            "/^Resource::<Artifacts.*\\.Arn>\\/\\*$/g",
            "Artifacts are objects under the names of runs, which are not known at deployment; the bucket holds nothing"
                    + " else.");
    private static final NagPackSuppression DATA_TABLES = reason(
            "/^Resource::arn:.*:dynamodb:.*:table\\/.+\\*$/g",
            "Data tables are known by the prefix of their names: they are deployed apart, with contracts yet to be"
                    + " written.");
    private static final NagPackSuppression MAP_CHILDREN = reason(
            "/^Resource::arn:.*:states:.*:execution:.+$/g",
            "The children of a distributed map are executions of this state machine, under names made at run time.");
    private static final NagPackSuppression UNSCOPED = reason(
            "/^Resource::\\*$/g",
            "Tracing, log delivery and network interfaces of a function: these actions know no narrower resource.");

    private WildcardReasons() {}

    /** The wildcards of a function's role; to be called when all of its rights are granted. */
    static void ofFunction(Role role, Handler handler) {
        List<NagPackSuppression> reasons = new ArrayList<>(List.of(UNSCOPED));
        if (handler.may(Right.READ_ARTIFACTS) || handler.may(Right.WRITE_ARTIFACTS)) {
            reasons.add(ARTIFACTS);
        }
        if (Stream.of(
                        Right.DESCRIBE_TABLES,
                        Right.READ_ITEMS,
                        Right.QUERY_TABLES,
                        Right.SCAN_TABLES,
                        Right.WRITE_ITEMS,
                        Right.RECONCILE_ITEMS,
                        Right.USE_SCRATCH)
                .anyMatch(handler::may)) {
            reasons.add(DATA_TABLES);
        }
        NagSuppressions.addResourceSuppressions(role, reasons, true);
    }

    /** The wildcards of the workflow's role. */
    static void ofWorkflow(Role role) {
        NagSuppressions.addResourceSuppressions(role, List.of(UNSCOPED, ARTIFACTS, MAP_CHILDREN), true);
    }

    private static NagPackSuppression reason(String findings, String text) {
        return NagPackSuppression.builder()
                .id("AwsSolutions-IAM5")
                .reason(text)
                .appliesTo(List.of(RegexAppliesTo.builder().regex(findings).build()))
                .build();
    }
}
