/** Programmes, budget lines and the ledger behind every figure (세부사업·예산과목, 지출원장). */
@NullMarked
package kr.madang.budget.ledger;

import org.jspecify.annotations.NullMarked;
