package io.mysql2dynamodb.cdk.orchestrator;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;

/**
 * The Secrets Manager secret that holds MySQL's address and credentials; it exists already and is only read.
 *
 * @param arn its complete ARN
 * @param keyArn the KMS key that encrypts it, where that is not the account's default key
 */
public record SourceSecret(String arn, Optional<String> keyArn) {

    /** Lets it read the secret's value, and use the secret's key for that. */
    void grantRead(IGrantable grantee) {
        grant(grantee, "secretsmanager:GetSecretValue", arn);
        keyArn.ifPresent(key -> grant(grantee, "kms:Decrypt", key));
    }

    private static void grant(IGrantable grantee, String action, String resource) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                .grantee(grantee)
                .actions(List.of(action))
                .resourceArns(List.of(resource))
                .build());
    }
}
