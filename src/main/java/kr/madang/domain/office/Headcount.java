package kr.madang.domain.office;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * How many posts a department has and how many people fill them as of a day (정원·현원). A record is never changed: a
 * correction is a new record that supersedes it, so that what was known at an earlier moment stays known. There may be
 * more people than posts; reports print such an excess.
 */
@Entity
public class Headcount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "department_id")
    private Department department;

    private LocalDate asOf;

    private int authorizedHeadcount;

    private int currentHeadcount;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "supersedes_id")
    private @Nullable Headcount supersedes;

    private @Nullable Long recordedBy;

    private Instant recordedAt;

    protected Headcount() {}

    private Headcount(
            Department department,
            LocalDate asOf,
            int authorized,
            int current,
            @Nullable Headcount supersedes,
            @Nullable Long recordedBy,
            Instant recordedAt) {
        if (authorized < 0 || current < 0) {
            throw new DomainRuleViolation("headcount.negative");
        }
        if (!department.existence().includes(asOf)) {
            throw new DomainRuleViolation("headcount.outsideDepartment", department.name());
        }
        this.department = department;
        this.asOf = asOf;
        this.authorizedHeadcount = authorized;
        this.currentHeadcount = current;
        this.supersedes = supersedes;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /**
     * Counts for the first time as of the day.
     *
     * @param by account of who recorded it; null for data that came with the program
     */
    public static Headcount counted(
            Department department, LocalDate asOf, int authorized, int current, @Nullable Long by, Instant at) {
        return new Headcount(department, asOf, authorized, current, null, by, at);
    }

    /** A record of the same department and day that takes the place of this one. */
    public Headcount corrected(int authorized, int current, @Nullable Long by, Instant at) {
        return new Headcount(department, asOf, authorized, current, this, by, at);
    }

    /** Whether both records say the same. */
    public boolean says(int authorized, int current) {
        return authorizedHeadcount == authorized && currentHeadcount == current;
    }

    public long id() {
        return id;
    }

    public Department department() {
        return department;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public int authorizedHeadcount() {
        return authorizedHeadcount;
    }

    public int currentHeadcount() {
        return currentHeadcount;
    }

    public @Nullable Headcount supersedes() {
        return supersedes;
    }

    public @Nullable Long recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
