package kr.madang.domain.budget;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.office.Department;
import kr.madang.domain.shared.DomainRuleViolation;

/**
 * A detail programme (세부사업): what a division spends one year's money on. Which department answers for it is dated, so
 * that a reorganisation (이체) moves it on a day and leaves the past as it was.
 */
@Entity
public class DetailProgram {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_program_id")
    private UnitProgram unitProgram;

    private int fiscalYear;

    private String code;

    private String name;

    private boolean citizenParticipation;

    private int position;

    @OneToMany(mappedBy = "detailProgram", cascade = CascadeType.PERSIST)
    @OrderBy("period.from")
    private List<ProgramResponsibility> responsibilities = new ArrayList<>();

    @Version
    private int version;

    protected DetailProgram() {}

    /**
     * Adds a programme to the budget.
     *
     * @param position place in the budget's printed order
     */
    public DetailProgram(UnitProgram unitProgram, String code, String name, int position) {
        this.unitProgram = unitProgram;
        this.fiscalYear = unitProgram.fiscalYear();
        this.code = code;
        this.name = name;
        this.position = position;
    }

    /** Marks a programme that citizens proposed (시민참여). */
    public void markCitizenParticipation() {
        citizenParticipation = true;
    }

    /** Makes the department answer for the programme from that day on; whoever did before does so until the day before. */
    public void entrustTo(Department department, LocalDate from) {
        responsibilities.stream()
                .filter(ProgramResponsibility::isOpen)
                .findFirst()
                .ifPresent(present -> present.endBefore(from));
        responsibilities.add(new ProgramResponsibility(this, department, from));
    }

    /** The department that answers for the programme on that day. */
    public Optional<Department> responsibleOn(LocalDate day) {
        return responsibilities.stream()
                .filter(responsibility -> responsibility.period().includes(day))
                .map(ProgramResponsibility::department)
                .findFirst();
    }

    /** Refuses a day outside the programme's fiscal year. */
    public void requireInYear(LocalDate day) {
        if (day.getYear() != fiscalYear) {
            throw new DomainRuleViolation("detailProgram.dayOutsideYear", fiscalYear);
        }
    }

    public long id() {
        return id;
    }

    public UnitProgram unitProgram() {
        return unitProgram;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public boolean isCitizenParticipation() {
        return citizenParticipation;
    }

    public int position() {
        return position;
    }
}
