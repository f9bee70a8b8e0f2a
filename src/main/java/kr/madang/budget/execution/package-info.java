/** The monthly execution report (월별 집행현황) as page and as files. */
@NullMarked
package kr.madang.budget.execution;

import org.jspecify.annotations.NullMarked;
