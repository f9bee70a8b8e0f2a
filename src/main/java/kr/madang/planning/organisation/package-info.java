/**
 * The organisation (부서 현황): departments, teams, duties and headcounts as of any day. {@link OrganisationQuery} reads the
 * summary reports print; {@link OrganisationReferenceData} loads the reference case through the same duties as the pages.
 */
@NullMarked
package kr.madang.planning.organisation;

import org.jspecify.annotations.NullMarked;
