/** The files of the reference case under test, without a database. */
@NullMarked
package kr.madang.reference;

import org.jspecify.annotations.NullMarked;
