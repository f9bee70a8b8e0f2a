/**
 * The office (조직): departments, teams, headcounts, duties, staff accounts and roles, all dated because the office is reorganised.
 */
@NullMarked
package kr.madang.domain.office;

import org.jspecify.annotations.NullMarked;
