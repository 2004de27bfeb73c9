/** Looking at rows by questions: which rows, how large their values are, and how figures come back. */
package io.mysql2dynamodb.analysis.profile.rows;
