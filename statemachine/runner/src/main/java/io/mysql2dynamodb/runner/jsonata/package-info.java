/** JSONata as Step Functions speaks it: expressions in templates, {@code $states}, and the added functions. */
package io.mysql2dynamodb.runner.jsonata;
