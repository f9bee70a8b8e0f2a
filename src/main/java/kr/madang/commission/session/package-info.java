/**
 * A meeting in session: who is there, whether there is a quorum, who sits out, what is voted and decided. Votes by the
 * members themselves come in through {@link kr.madang.commission.session.BallotBox}.
 */
@NullMarked
package kr.madang.commission.session;

import org.jspecify.annotations.NullMarked;
