package io.mysql2dynamodb.cdk.data;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MathExpressionProps;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricProps;

/**
 * What CloudWatch knows of a table, per minute. DynamoDB reports a metric only when there was something to report, so
 * every term of a formula is filled with 0: a missing term would make the whole formula missing.
 *
 * <p>See <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html">DynamoDB
 * metrics and dimensions</a>.
 *
 * @param physicalName the name that DynamoDB knows the table by
 */
record TableMetrics(String physicalName) {

    /**
     * The operations of the copy and of applications. An alarm can combine at most 10 metrics, see <a
     * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create-alarm-on-metric-math-expression.html">alarms
     * on metric math</a>; left out are PartiQL, by which only the copy beside an application writes, which tells its
     * failures itself, and the stream's reads.
     */
    static final List<String> OPERATIONS = List.of(
            "GetItem",
            "BatchGetItem",
            "Query",
            "Scan",
            "PutItem",
            "UpdateItem",
            "DeleteItem",
            "BatchWriteItem",
            "TransactGetItems",
            "TransactWriteItems");

    /** Throttled reads and writes of the table, or of one of its indexes. */
    IMetric throttles(Optional<String> index) {
        Map<String, String> dimensions = new LinkedHashMap<>(Map.of("TableName", physicalName));
        index.ifPresent(name -> dimensions.put("GlobalSecondaryIndexName", name));
        SortedMap<String, IMetric> metrics = new TreeMap<>();
        metrics.put("reads", metric("ReadThrottleEvents", "Sum", dimensions));
        metrics.put("writes", metric("WriteThrottleEvents", "Sum", dimensions));
        return formula("FILL(reads, 0) + FILL(writes, 0)", "throttled reads and writes", metrics);
    }

    /** Requests that failed inside DynamoDB, over all {@link #OPERATIONS}. */
    IMetric systemErrors() {
        String sum = OPERATIONS.stream().map(TableMetrics::term).collect(joining(" + "));
        return formula(sum, "system errors", perOperation("SystemErrors", "Sum"));
    }

    /** The average latency of the slowest of the {@link #OPERATIONS}, in milliseconds. */
    IMetric latency() {
        String slowest = OPERATIONS.stream().map(TableMetrics::term).collect(joining(", ", "MAX([", "])"));
        return formula(slowest, "slowest operation's latency", perOperation("SuccessfulRequestLatency", "Average"));
    }

    private SortedMap<String, IMetric> perOperation(String name, String statistic) {
        SortedMap<String, IMetric> metrics = new TreeMap<>();
        for (String operation : OPERATIONS) {
            Map<String, String> dimensions = Map.of("TableName", physicalName, "Operation", operation);
            metrics.put(id(operation), metric(name, statistic, dimensions));
        }
        return metrics;
    }

    private static IMetric metric(String name, String statistic, Map<String, String> dimensions) {
        return new Metric(MetricProps.builder()
                .namespace("AWS/DynamoDB")
                .metricName(name)
                .dimensionsMap(dimensions)
                .statistic(statistic)
                .period(Duration.minutes(1))
                .build());
    }

    /** Sorted metrics, because their order goes into the template, which is to be the same each time. */
    private static IMetric formula(String expression, String label, SortedMap<String, IMetric> metrics) {
        return new MathExpression(MathExpressionProps.builder()
                .expression(expression)
                .label(label)
                .usingMetrics(metrics)
                .period(Duration.minutes(1))
                .build());
    }

    private static String term(String operation) {
        return "FILL(" + id(operation) + ", 0)";
    }

    /** CloudWatch wants a metric's id to begin with a small letter. */
    private static String id(String operation) {
        return operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
    }
}
