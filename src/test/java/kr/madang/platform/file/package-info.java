/** Tests of file handling. */
@NullMarked
package kr.madang.platform.file;

import org.jspecify.annotations.NullMarked;
