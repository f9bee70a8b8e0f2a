package kr.madang.commission.recruitment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.commission.recruitment.CallPlan;
import kr.madang.domain.commission.recruitment.CallStep;
import kr.madang.domain.commission.recruitment.CallTerms;
import kr.madang.domain.commission.recruitment.Criterion;
import kr.madang.domain.commission.recruitment.Stage;
import kr.madang.domain.commission.recruitment.TieRule;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The call of the 2019 report: six citizens for the commission, read from {@code reference/2019} and drafted and announced
 * through the same duties as any other. The report names no applicants, so there are none.
 */
@Component
public class RecruitmentReferenceData {

    private static final String FOLDER = "reference/2019/";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final SeatChoices seats;
    private final CallCourse course;
    private final JdbcClient jdbc;

    RecruitmentReferenceData(SeatChoices seats, CallCourse course, JdbcClient jdbc) {
        this.seats = seats;
        this.course = course;
        this.jdbc = jdbc;
    }

    /** Does a step as somebody. */
    @FunctionalInterface
    public interface Actor {
        void does(Runnable step);
    }

    /** Drafts and announces the call; nothing where its body or its kind of seat is missing, or it is there already. */
    public void load(Actor secretariat) {
        for (CSVRecord row : rows("public_calls")) {
            Optional<Long> category = seats.find(row.get("body"), row.get("seat_category"));
            if (category.isPresent() && isNew(category.get(), row.get("title"))) {
                long[] id = new long[1];
                secretariat.does(() -> id[0] = course.draft(category.get(), plan(row)));
                secretariat.does(() -> course.announce(id[0], version(id[0])));
            }
        }
    }

    private static CallPlan plan(CSVRecord row) {
        CallTerms terms = new CallTerms(
                row.get("title"),
                Integer.parseInt(row.get("seats")),
                Integer.parseInt(row.get("shortlist")),
                Integer.parseInt(row.get("reserves")),
                Integer.parseInt(row.get("pass_mark")),
                TieRule.valueOf(row.get("tie_rule")),
                LocalDate.parse(row.get("erase_on")));
        List<CallStep> steps = rows("public_call_steps").stream()
                .filter(step -> step.get("title").equals(terms.title()))
                .map(step -> CallStep.planned(
                        CallStep.Kind.valueOf(step.get("kind")),
                        LocalDate.parse(step.get("first_day")),
                        LocalDate.parse(step.get("last_day")),
                        CallStep.Precision.valueOf(step.get("precision"))))
                .toList();
        return new CallPlan(terms, steps, criteria(terms.title()));
    }

    private static List<Criterion> criteria(String title) {
        List<Criterion> criteria = new ArrayList<>();
        for (CSVRecord row : rows("public_call_criteria")) {
            if (row.get("title").equals(title)) {
                criteria.add(new Criterion(
                        Stage.valueOf(row.get("stage")),
                        Integer.parseInt(row.get("position")),
                        row.get("name"),
                        Integer.parseInt(row.get("weight"))));
            }
        }
        return criteria;
    }

    private boolean isNew(long category, String title) {
        return !jdbc.sql("select exists (select 1 from public_call where seat_category_id = ? and title = ?)")
                .params(category, title)
                .query(Boolean.class)
                .single();
    }

    private int version(long id) {
        return jdbc.sql("select version from public_call where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static List<CSVRecord> rows(String name) {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource(FOLDER + name + ".csv").getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
