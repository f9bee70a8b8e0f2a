/**
 * Values every subject uses: money, periods and the one exception a broken rule throws.
 */
@NullMarked
package kr.madang.domain.shared;

import org.jspecify.annotations.NullMarked;
