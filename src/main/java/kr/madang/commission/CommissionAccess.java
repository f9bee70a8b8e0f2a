package kr.madang.commission;

import kr.madang.domain.office.Role;
import kr.madang.platform.security.CurrentStaff;
import org.springframework.stereotype.Component;

/** Who may do what with members, meetings and agenda papers. */
@Component("commissionAccess")
public class CommissionAccess {

    private final CurrentStaff current;

    CommissionAccess(CurrentStaff current) {
        this.current = current;
    }

    /** Reads meetings, agenda and decisions. */
    public boolean reads() {
        return current.has(Role.STAFF, Role.MANAGER, Role.FINANCE, Role.SECRETARIAT, Role.COMMISSIONER, Role.AUDITOR);
    }

    /** Keeps members, meetings, agenda and minutes (간사). */
    public boolean keeps() {
        return current.has(Role.SECRETARIAT);
    }

    /** Reads what the secretariat keeps, beyond what everybody in the office reads. */
    public boolean readsKept() {
        return current.has(Role.SECRETARIAT, Role.AUDITOR);
    }

    /** Reads what attendance is paid: the secretariat, and who answers for the money. */
    public boolean readsPay() {
        return current.has(Role.SECRETARIAT, Role.MANAGER, Role.FINANCE, Role.AUDITOR);
    }

    /** Sits on a body (위원). */
    public boolean sits() {
        return current.has(Role.COMMISSIONER);
    }

    /** Has meetings in a calendar of their own (일정 구독). */
    public boolean subscribes() {
        return current.has(Role.SECRETARIAT, Role.COMMISSIONER);
    }

    /** Reads the papers of every body, not of one's own alone. */
    public boolean readsAllPackets() {
        return current.has(Role.STAFF, Role.MANAGER, Role.FINANCE, Role.SECRETARIAT, Role.AUDITOR);
    }

    /** Answers what members ask the own department. */
    public boolean answersQuestions() {
        return current.has(Role.STAFF, Role.MANAGER);
    }

    /** Drafts agenda items for the own department. */
    public boolean draftsItems() {
        return current.has(Role.STAFF, Role.MANAGER, Role.FINANCE);
    }

    /** Submits the items of the own department (담당관). */
    public boolean submitsItems() {
        return current.has(Role.MANAGER);
    }

    /** Has something to do with an item before it is on an agenda: who drafts them and who reviews them. */
    public boolean handlesItems() {
        return draftsItems() || keeps();
    }

    /** Whether the person belongs to the department. */
    public boolean belongsTo(long departmentId) {
        return current.get().belongsTo(departmentId);
    }
}
