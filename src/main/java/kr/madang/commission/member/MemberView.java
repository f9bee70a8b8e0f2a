package kr.madang.commission.member;

import java.time.LocalDate;
import java.util.List;
import kr.madang.commission.member.MemberQuery.Person;
import kr.madang.commission.member.MemberQuery.Proof;
import kr.madang.commission.member.MemberQuery.Term;

/**
 * A member as shown on a day.
 *
 * @param person masked for those who do not keep members
 */
public record MemberView(Person person, List<Term> terms, List<Proof> proofs, LocalDate today) {

    /** Appointments to bodies themselves. */
    public List<Term> wholes() {
        return terms.stream().filter(term -> !term.isPart()).toList();
    }

    /** Appointments to subcommittees. */
    public List<Term> parts() {
        return terms.stream().filter(Term::isPart).toList();
    }
}
