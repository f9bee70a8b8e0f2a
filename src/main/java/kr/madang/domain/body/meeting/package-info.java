/**
 * Meetings of any body (회의): their agenda, who attends, what is voted and what is decided. A meeting opens with a quorum,
 * decides item by item, and closes when nothing is left open.
 */
@NullMarked
package kr.madang.domain.body.meeting;

import org.jspecify.annotations.NullMarked;
