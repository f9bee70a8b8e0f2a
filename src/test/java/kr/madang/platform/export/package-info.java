/** Tests of the document writers. */
@NullMarked
package kr.madang.platform.export;

import org.jspecify.annotations.NullMarked;
