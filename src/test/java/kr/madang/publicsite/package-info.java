/** Trials of what everybody may read. */
@NullMarked
package kr.madang.publicsite;

import org.jspecify.annotations.NullMarked;
