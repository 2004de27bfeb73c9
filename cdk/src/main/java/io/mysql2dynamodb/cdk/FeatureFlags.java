package io.mysql2dynamodb.cdk;

import java.util.List;
import java.util.Map;

/**
 * The CDK behaviours that this app relies on.
 *
 * <p>They are set here and not in {@code cdk.json}, so that the templates are the same whether the CDK CLI, a test or
 * the local orchestrator starts the app. See the <a
 * href="https://docs.aws.amazon.com/cdk/v2/guide/featureflags.html">CDK's feature flags</a>.
 */
final class FeatureFlags {
    static final Map<String, Object> CONTEXT = Map.ofEntries(
            Map.entry("@aws-cdk/aws-iam:minimizePolicies", true),
            Map.entry("@aws-cdk/aws-kms:aliasNameRef", true),
            Map.entry("@aws-cdk/aws-s3:publicAccessBlockedByDefault", true),
            Map.entry("@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true),
            Map.entry("@aws-cdk/aws-lambda:useCdkManagedLogGroup", true),
            Map.entry("@aws-cdk/core:checkSecretUsage", true),
            Map.entry("@aws-cdk/core:defaultCrossStackReferences", "strong"),
            Map.entry("@aws-cdk/core:enablePartitionLiterals", true),
            Map.entry("@aws-cdk/core:includePrefixInUniqueNameGeneration", true),
            Map.entry("@aws-cdk/core:validateAgainstDefaultRules", true),
            Map.entry("@aws-cdk/core:target-partitions", List.of("aws", "aws-cn")));

    private FeatureFlags() {}
}
