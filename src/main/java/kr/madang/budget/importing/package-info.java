/**
 * Imports of codes, budget lines and ledger entries (자료 올리기): upload, check report, confirmation, all or nothing.
 */
@NullMarked
package kr.madang.budget.importing;

import org.jspecify.annotations.NullMarked;
