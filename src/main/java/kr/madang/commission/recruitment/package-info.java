/**
 * Calls for members of a body (위원 공모) as pages: drafting, announcing, the way to the decision. Its entry point is the list
 * of calls; applications and screening stand beside it.
 */
@NullMarked
package kr.madang.commission.recruitment;

import org.jspecify.annotations.NullMarked;
