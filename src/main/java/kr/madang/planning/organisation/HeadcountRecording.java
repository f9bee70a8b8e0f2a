package kr.madang.planning.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kr.madang.domain.office.Department;
import kr.madang.domain.office.Departments;
import kr.madang.domain.office.Headcount;
import kr.madang.domain.office.Headcounts;
import kr.madang.domain.office.StaffApart;
import kr.madang.domain.office.StaffApartCounts;
import kr.madang.domain.office.StaffApartKind;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records headcounts (정원·현원) and staff counted apart (별도 인원) as of a day; the same figures again change nothing. */
@Service
@Transactional
public class HeadcountRecording {

    private final Departments departments;
    private final Headcounts headcounts;
    private final StaffApartCounts staffApart;
    private final Recorder recorder;

    HeadcountRecording(Departments departments, Headcounts headcounts, StaffApartCounts staffApart, Recorder recorder) {
        this.departments = departments;
        this.headcounts = headcounts;
        this.staffApart = staffApart;
        this.recorder = recorder;
    }

    /** Records posts and people in post; a day already recorded gets a correction that supersedes the earlier record. */
    public void record(long departmentId, LocalDate asOf, int authorized, int current) {
        Department department = department(departmentId);
        Optional<Headcount> standing = headcounts.standingOn(department, asOf);
        recorder.changed("HEADCOUNT_RECORDED", department.code(), asOf + ": " + authorized + "/" + current);
        if (standing.isEmpty()) {
            headcounts.save(
                    Headcount.counted(department, asOf, authorized, current, recorder.account(), recorder.now()));
        } else if (!standing.get().says(authorized, current)) {
            headcounts.save(standing.get().corrected(authorized, current, recorder.account(), recorder.now()));
        }
    }

    /**
     * Records posts, people in post and, by kind, staff counted apart, all or nothing.
     *
     * @throws ObjectOptimisticLockingFailureException where other figures of that day were recorded since
     */
    void record(long departmentId, Seen seen, Counts counts) {
        refuseUnseen(department(departmentId), seen, counts);
        record(departmentId, counts.asOf(), counts.authorized(), counts.current());
        counts.apart().forEach((kind, persons) -> recordApart(departmentId, counts.asOf(), kind, persons));
    }

    /**
     * Records staff counted apart; a day already recorded gets a correction.
     *
     * @param departmentId null where the figure is of the whole office
     */
    public void recordApart(@Nullable Long departmentId, LocalDate asOf, StaffApartKind kind, int persons) {
        Department department = departmentId == null ? null : department(departmentId);
        Optional<StaffApart> standing = staffApart.standingOn(department, kind, asOf);
        if (standing.isEmpty()) {
            staffApart.save(StaffApart.counted(department, asOf, kind, persons, recorder.account(), recorder.now()));
        } else if (standing.get().persons() != persons) {
            staffApart.save(standing.get().corrected(persons, recorder.account(), recorder.now()));
        }
    }

    /** Whether nothing has been recorded yet. */
    @Transactional(readOnly = true)
    public boolean hasNone() {
        return headcounts.count() == 0 && staffApart.count() == 0;
    }

    private void refuseUnseen(Department department, Seen seen, Counts counts) {
        headcounts
                .standingOn(department, counts.asOf())
                .filter(standing -> standing.id() > seen.headcount())
                .filter(standing -> !standing.says(counts.authorized(), counts.current()))
                .ifPresent(standing -> {
                    throw new ObjectOptimisticLockingFailureException(Headcount.class, standing.id());
                });
        counts.apart()
                .forEach((kind, persons) -> staffApart
                        .standingOn(department, kind, counts.asOf())
                        .filter(standing -> standing.id() > seen.apart())
                        .filter(standing -> standing.persons() != persons)
                        .ifPresent(standing -> {
                            throw new ObjectOptimisticLockingFailureException(StaffApart.class, standing.id());
                        }));
    }

    private Department department(long id) {
        return departments.findById(id).orElseThrow(NotFound::new);
    }

    /** The latest records, of headcounts and of staff counted apart, that whoever counts knew of; 0 for none. */
    record Seen(long headcount, long apart) {}

    /** Figures of a day; only the kinds of staff counted apart that were counted. */
    record Counts(LocalDate asOf, int authorized, int current, Map<StaffApartKind, Integer> apart) {}
}
