package kr.madang.commission.item;

import java.util.Objects;
import kr.madang.commission.CommissionAccess;
import kr.madang.commission.item.ItemQuery.Detail;
import kr.madang.domain.body.meeting.ItemState;
import kr.madang.domain.office.Role;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.security.SignedInStaff;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with which item. */
@Component("itemAccess")
public class ItemAccess {

    private final CommissionAccess commission;
    private final CurrentStaff current;

    ItemAccess(CommissionAccess commission, CurrentStaff current) {
        this.commission = commission;
        this.current = current;
    }

    /** The department for which the person drafts. */
    long ownDepartment() {
        Long department = current.get().departmentId();
        if (department == null) {
            throw new AccessDeniedException("belongs to no department");
        }
        return department;
    }

    /** Reads it: before the secretariat has accepted it, its department, the secretariat and the auditor alone. */
    public boolean reads(long departmentId, ItemState state) {
        boolean offered = state != ItemState.DRAFT
                && state != ItemState.RETURNED
                && state != ItemState.SUBMITTED
                && state != ItemState.WITHDRAWN;
        return offered || current.has(Role.AUDITOR) || drafts(departmentId) || commission.keeps();
    }

    /** Drafts for the department: its own people. */
    public boolean drafts(long departmentId) {
        return commission.draftsItems() && current.get().belongsTo(departmentId);
    }

    public boolean edits(Detail detail) {
        return detail.state().isEditable() && detail.reportsOnId() == null && drafts(detail.departmentId());
    }

    /** Hands it in: its manager. */
    public boolean submits(Detail detail) {
        return (detail.state() == ItemState.DRAFT || detail.state() == ItemState.RETURNED)
                && commission.submitsItems()
                && drafts(detail.departmentId());
    }

    public boolean reviews(Detail detail) {
        return detail.state() == ItemState.SUBMITTED && commission.keeps();
    }

    public boolean sendsBack(Detail detail) {
        return commission.keeps()
                && detail.reportsOnId() == null
                && (detail.state() == ItemState.SUBMITTED || detail.state() == ItemState.POOL);
    }

    public boolean withdraws(Detail detail) {
        return drafts(detail.departmentId())
                && (detail.state().isEditable() || detail.state() == ItemState.SUBMITTED)
                && (commission.submitsItems() || Objects.equals(detail.draftedBy(), me().accountId()));
    }

    private SignedInStaff me() {
        return current.get();
    }
}
