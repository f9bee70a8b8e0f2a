package kr.madang.planning.organisation;

import kr.madang.domain.office.Department;
import kr.madang.domain.office.Departments;
import kr.madang.domain.office.Team;
import kr.madang.domain.office.Teams;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Period;
import kr.madang.platform.web.NotFound;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms and changes the teams (팀) of a department. */
@Service
@Transactional
public class TeamFormation {

    private final Departments departments;
    private final Teams teams;
    private final Recorder recorder;

    TeamFormation(Departments departments, Teams teams, Recorder recorder) {
        this.departments = departments;
        this.teams = teams;
        this.recorder = recorder;
    }

    /** Forms a team in the department. */
    public void form(long departmentId, String name, int position, Period days) {
        Department department = departments.findById(departmentId).orElseThrow(NotFound::new);
        refuseSecond(departmentId, name, days, 0);
        teams.save(new Team(department, name, position, days));
        recorder.changed("TEAM_FORMED", department.code(), name);
    }

    /**
     * Changes it; a last day ends it.
     *
     * @param version the version the change was made on; another one in the meantime refuses it
     */
    public void reform(long departmentId, long id, int version, String name, int position, Period days) {
        Team team = teams.findById(id).orElseThrow(NotFound::new);
        if (team.department().id() != departmentId) {
            throw new NotFound();
        }
        if (team.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Team.class, id);
        }
        refuseSecond(departmentId, name, days, id);
        recorder.changed("TEAM_CHANGED", team.department().code(), team.name() + " → " + name);
        team.reform(name, position, days);
    }

    /** Whether no team has been formed yet. */
    @Transactional(readOnly = true)
    public boolean hasNone() {
        return teams.count() == 0;
    }

    private void refuseSecond(long departmentId, String name, Period days, long except) {
        if (days.until() == null && teams.existsOpen(departmentId, name.strip(), except)) {
            throw new DomainRuleViolation("team.nameTaken", name.strip());
        }
    }
}
