/** What the analysis knows of tables, as figures that candidates and costs are made of. */
package io.mysql2dynamodb.modeling.facts;
