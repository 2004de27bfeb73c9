package io.mysql2dynamodb.cdk.orchestrator;

import java.nio.file.Path;
import java.util.List;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.amazon.awscdk.services.s3.assets.AssetProps;
import software.constructs.Construct;

/** The contract file of this deployment, uploaded as it is: what a run uses whose input names no other. */
final class DeployedContract extends Construct {
    private final Asset asset;

    DeployedContract(Construct scope, String id, Path file) {
        super(scope, id);
        asset = new Asset(
                this, "File", AssetProps.builder().path(file.toString()).build());
    }

    /** Where it is, as {@code s3://bucket/key}. */
    String location() {
        return asset.getS3ObjectUrl();
    }

    /** Lets it read this one object. */
    void grantRead(IGrantable grantee) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                .grantee(grantee)
                .actions(List.of("s3:GetObject"))
                .resourceArns(List.of(asset.getBucket().arnForObjects(asset.getS3ObjectKey())))
                .build());
    }
}
