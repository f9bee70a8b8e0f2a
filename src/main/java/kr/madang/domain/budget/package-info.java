/**
 * The budget (예산): fiscal years, the programme hierarchy, budget lines and the append-only ledger behind every figure.
 */
@NullMarked
package kr.madang.domain.budget;

import org.jspecify.annotations.NullMarked;
