/**
 * Sign-in, the signed-in member of staff and what may be asked of them.
 */
@NullMarked
package kr.madang.platform.security;

import org.jspecify.annotations.NullMarked;
