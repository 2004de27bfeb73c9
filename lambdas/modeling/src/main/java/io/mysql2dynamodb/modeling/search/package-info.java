/** Which of the candidates cost least together. */
package io.mysql2dynamodb.modeling.search;
