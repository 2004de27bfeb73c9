/** What the rows of a database look like: sizes, empty values and would-be keys, as figures that MySQL itself works out. */
package io.mysql2dynamodb.analysis.profile;
