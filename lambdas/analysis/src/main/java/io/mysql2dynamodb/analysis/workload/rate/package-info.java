/** How often something happened: sparse counts over time, stretches of time, the busiest window. */
package io.mysql2dynamodb.analysis.workload.rate;
