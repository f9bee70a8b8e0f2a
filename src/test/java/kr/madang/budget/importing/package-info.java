/** Tests of imports. */
@NullMarked
package kr.madang.budget.importing;

import org.jspecify.annotations.NullMarked;
