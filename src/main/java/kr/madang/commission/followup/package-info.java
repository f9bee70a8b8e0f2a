/** What departments do because of decisions, until it is done (후속조치). */
@NullMarked
package kr.madang.commission.followup;

import org.jspecify.annotations.NullMarked;
