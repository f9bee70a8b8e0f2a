/**
 * Schedules and reports (일정·보고): the organisation, work programmes, milestones and the key work report.
 */
@NullMarked
package kr.madang.planning;

import org.jspecify.annotations.NullMarked;
