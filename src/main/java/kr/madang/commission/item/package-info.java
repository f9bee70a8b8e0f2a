/** Agenda items on their way to a meeting: drafted and submitted by departments, reviewed by the secretariat (안건). */
@NullMarked
package kr.madang.commission.item;

import org.jspecify.annotations.NullMarked;
