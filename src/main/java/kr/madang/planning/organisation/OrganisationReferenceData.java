package kr.madang.planning.organisation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.office.Department;
import kr.madang.domain.office.DepartmentKind;
import kr.madang.domain.office.Departments;
import kr.madang.domain.office.StaffApartKind;
import kr.madang.domain.shared.Period;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation of the reference case of 2019, read from {@code reference/2019}, loaded through the office's duties. */
@Component
public class OrganisationReferenceData {

    private static final String FOLDER = "reference/2019/";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final DepartmentUpkeep departmentUpkeep;
    private final PartsReferenceData parts;
    private final HeadcountRecording headcounts;
    private final Departments departments;

    OrganisationReferenceData(
            DepartmentUpkeep departmentUpkeep,
            PartsReferenceData parts,
            HeadcountRecording headcounts,
            Departments departments) {
        this.departmentUpkeep = departmentUpkeep;
        this.parts = parts;
        this.headcounts = headcounts;
        this.departments = departments;
    }

    /**
     * Loads departments, successions, teams, duties and headcounts; what is already there is left as it is, so that it may
     * be called at every start.
     */
    @Transactional
    public void load() {
        rows("departments").forEach(this::setUp);
        rows("successions")
                .forEach(row -> departmentUpkeep.succeed(
                        row.get("predecessor"), row.get("successor"), LocalDate.parse(row.get("on"))));
        parts.load(rows("teams"), rows("duties"));
        if (headcounts.hasNone()) {
            rows("headcounts").forEach(this::recordHeadcount);
            rows("staff_apart").forEach(this::recordApart);
        }
    }

    private void setUp(CSVRecord row) {
        String parent = row.get("parent");
        Department department = new Department(
                row.get("code"),
                row.get("name"),
                DepartmentKind.valueOf(row.get("kind")),
                parent.isEmpty() ? null : departments.findByCode(parent).orElseThrow(),
                Integer.parseInt(row.get("position")),
                period(row));
        departmentUpkeep.setUp(department, row.get("mission").isEmpty() ? null : row.get("mission"));
    }

    private void recordHeadcount(CSVRecord row) {
        headcounts.record(
                departments.findByCode(row.get("department")).orElseThrow().id(),
                LocalDate.parse(row.get("as_of")),
                Integer.parseInt(row.get("authorized")),
                Integer.parseInt(row.get("current")));
    }

    private void recordApart(CSVRecord row) {
        headcounts.recordApart(
                departmentId(row.get("department")),
                LocalDate.parse(row.get("as_of")),
                StaffApartKind.valueOf(row.get("kind")),
                Integer.parseInt(row.get("persons")));
    }

    private @Nullable Long departmentId(String code) {
        return code.isEmpty()
                ? null
                : departments.findByCode(code).orElseThrow().id();
    }

    static Period period(CSVRecord row) {
        String until = row.get("valid_until");
        return new Period(LocalDate.parse(row.get("valid_from")), until.isEmpty() ? null : LocalDate.parse(until));
    }

    private static List<CSVRecord> rows(String file) {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource(FOLDER + file + ".csv").getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
