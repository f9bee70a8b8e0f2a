package kr.madang.domain.body.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.PersonalData;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What a department has to do because of a decision (후속조치). It stands on every next agenda until it is done.
 */
@Entity
public class FollowUp {

    private static final int DONE = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long decisionId;

    private long departmentId;

    private String task;

    private LocalDate dueOn;

    private int progress;

    private @Nullable LocalDate doneOn;

    @ElementCollection
    @CollectionTable(name = "follow_up_report", joinColumns = @JoinColumn(name = "follow_up_id"))
    @OrderColumn(name = "step_no")
    private List<Report> reports = new ArrayList<>();

    @Version
    private int version;

    /** How far it is, as the department says. */
    @Embeddable
    public record Report(
            int progress,
            String report,
            @Nullable Long reportedBy,
            @PersonalData String reporterName,
            Instant reportedAt) {}

    protected FollowUp() {}

    public FollowUp(long decisionId, long departmentId, String task, LocalDate dueOn) {
        this.decisionId = decisionId;
        this.departmentId = departmentId;
        this.task = task;
        this.dueOn = dueOn;
    }

    /**
     * Says how far it is.
     *
     * @param percent 100 when it is done
     */
    public void report(int percent, String words, LocalDate today, Signature by) {
        if (doneOn != null) {
            throw new DomainRuleViolation("followUp.done");
        }
        if (percent < 0 || percent > DONE) {
            throw new DomainRuleViolation("followUp.progressOutOfRange");
        }
        progress = percent;
        doneOn = percent == DONE ? today : null;
        reports.add(new Report(percent, words, by.accountId(), by.name(), by.at()));
    }

    public long id() {
        return id;
    }

    public long departmentId() {
        return departmentId;
    }

    public String task() {
        return task;
    }

    public int version() {
        return version;
    }
}
