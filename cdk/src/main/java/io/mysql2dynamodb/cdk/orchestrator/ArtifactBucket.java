package io.mysql2dynamodb.cdk.orchestrator;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.BucketProps;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/**
 * What the stages of every run produce, kept when the stack goes.
 *
 * <p>Versioned, because a repeated step replaces its artifacts and the audit trail may speak of the earlier ones; these
 * go after 90 days. Every access is logged into a second bucket for a year.
 */
public final class ArtifactBucket extends Construct {
    private final Bucket bucket;

    public ArtifactBucket(Construct scope, String id) {
        super(scope, id);
        Bucket accessLogs = new Bucket(
                this,
                "AccessLogs",
                locked().lifecycleRules(List.of(LifecycleRule.builder()
                                .expiration(Duration.days(365))
                                .build()))
                        .build());
        bucket = new Bucket(
                this,
                "Bucket",
                locked().versioned(true)
                        .serverAccessLogsBucket(accessLogs)
                        .lifecycleRules(List.of(LifecycleRule.builder()
                                .noncurrentVersionExpiration(Duration.days(90))
                                .abortIncompleteMultipartUploadAfter(Duration.days(7))
                                .build()))
                        .build());
    }

    /** The bucket's name. */
    public String bucketName() {
        return bucket.getBucketName();
    }

    /** Lets it read artifacts; listing is part of it, since without it a missing artifact looks like a forbidden one. */
    public void grantRead(IGrantable grantee) {
        grant(grantee, List.of("s3:ListBucket"), bucket.getBucketArn());
        grant(grantee, List.of("s3:GetObject"), bucket.arnForObjects("*"));
    }

    /** Lets it write artifacts, each in one piece, and delete none. */
    public void grantWrite(IGrantable grantee) {
        grant(grantee, List.of("s3:PutObject"), bucket.arnForObjects("*"));
    }

    /** Lets it write artifacts in parts too, as a distributed map does with its results. */
    public void grantWriteInParts(IGrantable grantee) {
        grant(
                grantee,
                List.of("s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"),
                bucket.arnForObjects("*"));
    }

    private static void grant(IGrantable grantee, List<String> actions, String resource) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                .grantee(grantee)
                .actions(actions)
                .resourceArns(List.of(resource))
                .build());
    }

    private static BucketProps.Builder locked() {
        return BucketProps.builder()
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .minimumTlsVersion(1.2)
                .removalPolicy(RemovalPolicy.RETAIN);
    }
}
