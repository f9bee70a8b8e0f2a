package kr.madang.domain.office;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.PersonalData;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * One person's access to Madang (계정): one account per person, never shared, never deleted, closed when the person leaves.
 *
 * <p>Five wrong passwords in a row lock the account for a minute, and each further one doubles the wait up to an hour. Signing in does not
 * make a new version of the account, so that it never gets in the way of an administrator who is editing it.
 */
@Entity
@DynamicUpdate
public class StaffAccount {

    private static final int FAILURES_BEFORE_LOCK = 5;
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String loginId;

    private String passwordHash;

    @PersonalData
    private String displayName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "department_id")
    private @Nullable Department department;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    private boolean active = true;

    private boolean demo;

    private boolean passwordChangeRequired = true;

    @OptimisticLock(excluded = true)
    private int failedSignIns;

    @OptimisticLock(excluded = true)
    private @Nullable Instant lockedUntil;

    @OptimisticLock(excluded = true)
    private @Nullable Instant lastSignedInAt;

    @Version
    private int version;

    protected StaffAccount() {}

    /** Opens an account whose first password must be changed at the first sign-in. */
    public StaffAccount(
            String loginId, String passwordHash, String displayName, @Nullable Department department, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new DomainRuleViolation("staffAccount.withoutRole");
        }
        this.loginId = loginId;
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.department = department;
        this.roles = EnumSet.copyOf(roles);
    }

    /** Marks an account of the demo profile; outside that profile it cannot sign in. */
    public void openForDemonstration() {
        demo = true;
        passwordChangeRequired = false;
    }

    /** Changes name, place and roles of the person. */
    public void reassign(String displayName, @Nullable Department department, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new DomainRuleViolation("staffAccount.withoutRole");
        }
        this.displayName = displayName;
        this.department = department;
        this.roles = EnumSet.copyOf(roles);
    }

    /** The person chose a new password. */
    public void changePassword(String newHash) {
        passwordHash = newHash;
        passwordChangeRequired = false;
        forgetFailures();
    }

    /** An administrator set a password that must be changed at the next sign-in. */
    public void resetPassword(String temporaryHash) {
        passwordHash = temporaryHash;
        passwordChangeRequired = true;
        forgetFailures();
    }

    public void close() {
        active = false;
    }

    public void reopen() {
        active = true;
    }

    public void signedIn(Instant at) {
        lastSignedInAt = at;
        forgetFailures();
    }

    /** Counts a wrong password and locks the account for a growing while from the fifth on. */
    public void failedToSignIn(Instant at) {
        failedSignIns++;
        if (failedSignIns < FAILURES_BEFORE_LOCK) {
            return;
        }
        int doublings = Math.min(failedSignIns - FAILURES_BEFORE_LOCK, 6);
        Duration wait = Duration.ofMinutes(1L << doublings);
        lockedUntil = at.plus(wait.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : wait);
    }

    public boolean isLockedAt(Instant moment) {
        return lockedUntil != null && moment.isBefore(lockedUntil);
    }

    private void forgetFailures() {
        failedSignIns = 0;
        lockedUntil = null;
    }

    public long id() {
        return id;
    }

    public String loginId() {
        return loginId;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable Department department() {
        return department;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public boolean isActive() {
        return active;
    }

    public boolean isDemo() {
        return demo;
    }

    public boolean mustChangePassword() {
        return passwordChangeRequired;
    }

    public @Nullable Instant lockedUntil() {
        return lockedUntil;
    }

    public @Nullable Instant lastSignedInAt() {
        return lastSignedInAt;
    }

    public int version() {
        return version;
    }
}
