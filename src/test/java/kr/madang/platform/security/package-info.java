/** Tests of sign-in, passwords and the first administrator. */
@NullMarked
package kr.madang.platform.security;

import org.jspecify.annotations.NullMarked;
