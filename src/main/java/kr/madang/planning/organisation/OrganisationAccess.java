package kr.madang.planning.organisation;

import kr.madang.domain.office.Role;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.security.SignedInStaff;
import org.springframework.stereotype.Component;

/** Who may see and keep the organisation; asked by the pages and by the menu. */
@Component("organisationAccess")
public class OrganisationAccess {

    private final CurrentStaff staff;

    OrganisationAccess(CurrentStaff staff) {
        this.staff = staff;
    }

    /** Everybody who is signed in. */
    public boolean reads() {
        return staff.find().isPresent();
    }

    /** Names, order and teams of departments. */
    public boolean ordersDepartments() {
        return staff.has(Role.ADMIN);
    }

    /** Headcounts: the manager of that department, and administrators of any. */
    public boolean recordsHeadcountOf(long department) {
        return staff.has(Role.ADMIN) || belongsTo(department, Role.MANAGER);
    }

    /** Duties: manager and staff of that department, and administrators of any. */
    public boolean assignsDutiesOf(long department) {
        return staff.has(Role.ADMIN) || belongsTo(department, Role.MANAGER, Role.STAFF);
    }

    private boolean belongsTo(long department, Role... roles) {
        return staff.find().map(person -> isOf(person, department, roles)).orElse(false);
    }

    private static boolean isOf(SignedInStaff person, long department, Role... roles) {
        return person.belongsTo(department) && person.has(roles);
    }
}
