/** Tests of the shell, the fragments and the links of lists. */
@NullMarked
package kr.madang.platform.web;

import org.jspecify.annotations.NullMarked;
