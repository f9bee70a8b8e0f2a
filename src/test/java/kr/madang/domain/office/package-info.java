/** The office's own rules under test. */
@NullMarked
package kr.madang.domain.office;

import org.jspecify.annotations.NullMarked;
