/** What the tests share: the database server, annotations and helpers. */
@NullMarked
package kr.madang.testing;

import org.jspecify.annotations.NullMarked;
