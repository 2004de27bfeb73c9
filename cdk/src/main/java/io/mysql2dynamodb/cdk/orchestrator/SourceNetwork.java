package io.mysql2dynamodb.cdk.orchestrator;

import java.util.List;

/**
 * The network in which MySQL can be reached. The ids are given and not looked up, so that synthesis needs no account.
 *
 * <p>Functions in these subnets also need a way to S3, DynamoDB and Secrets Manager: VPC endpoints or a NAT gateway.
 *
 * @param vpcId the VPC
 * @param subnetIds private subnets of it
 * @param securityGroupIds groups that MySQL admits
 */
public record SourceNetwork(String vpcId, List<String> subnetIds, List<String> securityGroupIds) {
    public SourceNetwork {
        subnetIds = List.copyOf(subnetIds);
        securityGroupIds = List.copyOf(securityGroupIds);
    }
}
