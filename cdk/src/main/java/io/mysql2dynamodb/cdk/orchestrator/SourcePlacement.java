package io.mysql2dynamodb.cdk.orchestrator;

import java.util.List;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.FunctionProps;
import software.constructs.Construct;

/** Places functions where MySQL can be reached. */
final class SourcePlacement extends Construct {
    private final IVpc vpc;
    private final List<ISecurityGroup> groups;

    SourcePlacement(Construct scope, String id, SourceNetwork network) {
        super(scope, id);
        vpc = Vpc.fromVpcAttributes(
                this,
                "Vpc",
                VpcAttributes.builder()
                        .vpcId(network.vpcId())
                        .privateSubnetIds(network.subnetIds())
                        // One per subnet is demanded; no template has them.
                        .availabilityZones(network.subnetIds().stream()
                                .map(subnet -> "zone-of-" + subnet)
                                .toList())
                        .build());
        // Nothing here asks for a route table.
        Annotations.of(vpc).acknowledgeWarning("@aws-cdk/aws-ec2:noSubnetRouteTableId");
        groups = network.securityGroupIds().stream()
                .map(group -> SecurityGroup.fromSecurityGroupId(this, group, group))
                .toList();
    }

    /** Places a function, and lets Lambda attach it to the subnets in its name. */
    void place(FunctionProps.Builder function, Role role) {
        function.vpc(vpc).securityGroups(groups);
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of(
                        "ec2:CreateNetworkInterface",
                        "ec2:DescribeNetworkInterfaces",
                        "ec2:DescribeSubnets",
                        "ec2:DeleteNetworkInterface",
                        "ec2:AssignPrivateIpAddresses",
                        "ec2:UnassignPrivateIpAddresses"))
                .resources(List.of("*"))
                .build());
    }
}
