/** Issued editions of the execution report: frozen, numbered, compared (발행 보고서). */
@NullMarked
package kr.madang.budget.edition;

import org.jspecify.annotations.NullMarked;
