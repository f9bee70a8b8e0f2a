/**
 * Minutes (회의록) from the first draft to their approval: the list, the page of each, versions and their comparison, what
 * members say to them. Entry point is the list of minutes; drafts are built in {@code text}, what the public reads is made
 * in {@code publication}.
 */
@NullMarked
package kr.madang.commission.minutes;

import org.jspecify.annotations.NullMarked;
