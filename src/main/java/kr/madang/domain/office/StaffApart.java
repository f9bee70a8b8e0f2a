package kr.madang.domain.office;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
 * Staff counted apart from posts and people in post as of a day (별도 인원); corrected, like a headcount, by a new record.
 * Without a department the figure is of the whole office.
 */
@Entity
public class StaffApart {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "department_id")
    private @Nullable Department department;

    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private StaffApartKind kind;

    private int persons;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "supersedes_id")
    private @Nullable StaffApart supersedes;

    private @Nullable Long recordedBy;

    private Instant recordedAt;

    protected StaffApart() {}

    private StaffApart(
            @Nullable Department department,
            LocalDate asOf,
            StaffApartKind kind,
            int persons,
            @Nullable StaffApart supersedes,
            @Nullable Long recordedBy,
            Instant recordedAt) {
        if (persons < 0) {
            throw new DomainRuleViolation("headcount.negative");
        }
        if (department != null && !department.existence().includes(asOf)) {
            throw new DomainRuleViolation("headcount.outsideDepartment", department.name());
        }
        this.department = department;
        this.asOf = asOf;
        this.kind = kind;
        this.persons = persons;
        this.supersedes = supersedes;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** Counts for the first time as of the day. */
    public static StaffApart counted(
            @Nullable Department department,
            LocalDate asOf,
            StaffApartKind kind,
            int persons,
            @Nullable Long by,
            Instant at) {
        return new StaffApart(department, asOf, kind, persons, null, by, at);
    }

    /** A record of the same department, day and kind that takes the place of this one. */
    public StaffApart corrected(int persons, @Nullable Long by, Instant at) {
        return new StaffApart(department, asOf, kind, persons, this, by, at);
    }

    public long id() {
        return id;
    }

    public @Nullable Department department() {
        return department;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public StaffApartKind kind() {
        return kind;
    }

    public int persons() {
        return persons;
    }

    public @Nullable StaffApart supersedes() {
        return supersedes;
    }

    public @Nullable Long recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
