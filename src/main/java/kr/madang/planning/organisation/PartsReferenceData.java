package kr.madang.planning.organisation;

import java.util.List;
import kr.madang.domain.office.Departments;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Teams and duties of the reference case; an office that has any keeps what it has. */
@Component
class PartsReferenceData {

    private final Departments departments;
    private final TeamFormation teams;
    private final DutyAssignment duties;

    PartsReferenceData(Departments departments, TeamFormation teams, DutyAssignment duties) {
        this.departments = departments;
        this.teams = teams;
        this.duties = duties;
    }

    void load(List<CSVRecord> teamRows, List<CSVRecord> dutyRows) {
        if (teams.hasNone()) {
            teamRows.forEach(row -> teams.form(
                    departmentOf(row), row.get("name"), positionOf(row), OrganisationReferenceData.period(row)));
        }
        if (duties.hasNone()) {
            dutyRows.forEach(row -> duties.assign(
                    departmentOf(row), row.get("text"), positionOf(row), OrganisationReferenceData.period(row)));
        }
    }

    private long departmentOf(CSVRecord row) {
        return departments.findByCode(row.get("department")).orElseThrow().id();
    }

    private static int positionOf(CSVRecord row) {
        return Integer.parseInt(row.get("position"));
    }
}
