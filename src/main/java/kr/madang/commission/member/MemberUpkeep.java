package kr.madang.commission.member;

import kr.madang.domain.body.Member;
import kr.madang.domain.body.Members;
import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the persons who sit or may sit on bodies. */
@Service
public class MemberUpkeep {

    private final Members members;
    private final StaffAccounts accounts;
    private final Recorder recorder;

    MemberUpkeep(Members members, StaffAccounts accounts, Recorder recorder) {
        this.members = members;
        this.accounts = accounts;
        this.recorder = recorder;
    }

    /**
     * Registers a person.
     *
     * @return the id
     */
    @Transactional
    public long register(MemberForm form) {
        Member member = new Member(form.profile(), form.contact(), form.pay());
        member.signsInWith(accountOf(form.account(), -1));
        long id = members.saveAndFlush(member).id();
        recorder.record("MEMBER_REGISTERED", id, null);
        return id;
    }

    /**
     * Changes what is recorded of a person.
     *
     * @throws ObjectOptimisticLockingFailureException when it has changed since the form was shown
     */
    @Transactional
    public void describe(long id, MemberForm form) {
        Member member = members.findById(id).orElseThrow(NotFound::new);
        if (member.version() != form.seenVersion()) {
            throw new ObjectOptimisticLockingFailureException(Member.class, id);
        }
        member.describe(form.profile(), form.contact(), form.pay());
        member.signsInWith(accountOf(form.account(), id));
        members.saveAndFlush(member);
        recorder.record("MEMBER_CHANGED", id, null);
    }

    private @Nullable Long accountOf(@Nullable String loginId, long member) {
        if (loginId == null) {
            return null;
        }
        StaffAccount account = accounts.findByLoginId(loginId)
                .filter(found -> found.roles().contains(Role.COMMISSIONER))
                .orElseThrow(() -> new DomainRuleViolation("member.accountUnknown"));
        if (members.existsByStaffAccountIdAndIdNot(account.id(), member)) {
            throw new DomainRuleViolation("member.accountTaken");
        }
        return account.id();
    }
}
