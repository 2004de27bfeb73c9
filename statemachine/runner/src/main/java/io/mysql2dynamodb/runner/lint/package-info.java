/** Rules that a definition should keep beyond being executable. */
package io.mysql2dynamodb.runner.lint;
