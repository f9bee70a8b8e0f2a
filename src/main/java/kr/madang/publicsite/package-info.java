/**
 * What everybody may read without signing in (시민 공개): published minutes and what meetings decided. It reads what was
 * frozen at publication and nothing else.
 */
@NullMarked
package kr.madang.publicsite;

import org.jspecify.annotations.NullMarked;
