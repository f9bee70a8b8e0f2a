/** Tests of the pages of administration. */
@NullMarked
package kr.madang.admin;

import org.jspecify.annotations.NullMarked;
