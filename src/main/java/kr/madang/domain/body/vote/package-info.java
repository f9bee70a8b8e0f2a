/**
 * Votes of a body on the items of its agenda, who sits out of them, and the decisions that follow (표결·제척·의결). A vote
 * once counted and a decision once recorded are never rewritten.
 */
@NullMarked
package kr.madang.domain.body.vote;

import org.jspecify.annotations.NullMarked;
