/** What a run keeps in its folder beside its artifacts, so that another process can look at it, decide in it or resume it. */
package io.mysql2dynamodb.local.run;
