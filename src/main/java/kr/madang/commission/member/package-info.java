/** Members of the commission and of every other body: seats, terms, qualifications, subcommittees and the rules for them. */
@NullMarked
package kr.madang.commission.member;

import org.jspecify.annotations.NullMarked;
