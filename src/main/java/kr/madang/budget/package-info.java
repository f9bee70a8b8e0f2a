/**
 * Manage budgets: the execution report, the ledger, imports and issued editions (예산·집행).
 */
@NullMarked
package kr.madang.budget;

import org.jspecify.annotations.NullMarked;
