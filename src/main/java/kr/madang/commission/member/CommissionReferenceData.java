package kr.madang.commission.member;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.madang.domain.body.Bodies;
import kr.madang.domain.body.Body;
import kr.madang.domain.body.BodyKind;
import kr.madang.domain.body.QualificationKind;
import kr.madang.domain.body.QualificationRule;
import kr.madang.domain.body.RecusalKind;
import kr.madang.domain.body.RecusalRule;
import kr.madang.domain.body.SeatCategories;
import kr.madang.domain.body.SeatCategory;
import kr.madang.domain.body.SeatClass;
import kr.madang.domain.body.Share;
import kr.madang.domain.body.SittingRule;
import kr.madang.domain.body.SittingTerms;
import kr.madang.domain.office.Departments;
import kr.madang.domain.shared.Period;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commission of 2019 with its subcommittees, rules and vacant seats, read from {@code reference/2019}. */
@Component
public class CommissionReferenceData {

    private static final String FOLDER = "reference/2019/";
    private static final String COMMISSION = "COMMISSION";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final BodyUpkeep bodyUpkeep;
    private final CompositionUpkeep compositionUpkeep;
    private final Known known;

    CommissionReferenceData(BodyUpkeep bodyUpkeep, CompositionUpkeep compositionUpkeep, Known known) {
        this.bodyUpkeep = bodyUpkeep;
        this.compositionUpkeep = compositionUpkeep;
        this.known = known;
    }

    /** What is there already. */
    @Component
    record Known(Bodies bodies, SeatCategories categories, Departments departments) {}

    /** Loads it after the organisation, unless the commission is established already. */
    @Transactional
    public void load() {
        if (known.bodies().findByCode(COMMISSION).isPresent()) {
            return;
        }
        rows("bodies").forEach(this::establish);
        rows("sitting_rules").forEach(this::rule);
        bodyUpkeep.ask(
                rows("qualification_rules").stream().map(this::qualification).toList());
        List<CSVRecord> seats = rows("composition_seats");
        List<SeatCategory> categories = new ArrayList<>();
        seats.forEach(row -> categories.add(new SeatCategory(
                id(row),
                row.get("code"),
                row.get("name"),
                SeatClass.valueOf(row.get("seat_class")),
                categories.size() + 1)));
        bodyUpkeep.categorise(categories);
        rows("compositions").forEach(row -> compositionUpkeep.begin(id(row), composition(row, seats)));
    }

    private void establish(CSVRecord row) {
        LocalDate on = LocalDate.parse(row.get("established_on"));
        if (!row.get("parent").isEmpty()) {
            Body whole = known.bodies().findByCode(row.get("parent")).orElseThrow();
            bodyUpkeep.establish(whole.subcommittee(row.get("code"), row.get("name"), on));
            return;
        }
        bodyUpkeep.establish(new Body(
                row.get("code"),
                row.get("name"),
                BodyKind.valueOf(row.get("kind")),
                known.departments()
                        .findByCode(row.get("department"))
                        .orElseThrow()
                        .id(),
                row.get("convener"),
                on));
    }

    private void rule(CSVRecord row) {
        List<RecusalRule> recusals = Arrays.stream(RecusalKind.values())
                .map(kind -> new RecusalRule(kind, true, true))
                .toList();
        bodyUpkeep.rule(new SittingRule(
                id(row),
                since(row),
                share(row, "quorum"),
                share(row, "majority"),
                new SittingTerms(
                        Boolean.parseBoolean(row.get("chair_votes")),
                        number(row, "notice_days"),
                        number(row, "papers_days"),
                        row.get("legal_basis")),
                recusals));
    }

    private QualificationRule qualification(CSVRecord row) {
        return new QualificationRule(
                id(row),
                QualificationKind.valueOf(row.get("kind")),
                number(row, "least_years"),
                since(row),
                row.get("legal_basis"));
    }

    private CompositionForm composition(CSVRecord row, List<CSVRecord> seats) {
        return new CompositionForm(
                LocalDate.parse(row.get("valid_from")),
                number(row, "most_members"),
                number(row, "most_non_standing"),
                number(row, "subcommittees_each"),
                row.get("legal_basis"),
                seats.stream()
                        .filter(seat -> seat.get("body").equals(row.get("body")))
                        .map(seat -> seats(id(row), seat))
                        .toList());
    }

    private CompositionForm.Row seats(long body, CSVRecord row) {
        SeatCategory category = known.categories().findByBodyIdOrderByPosition(body).stream()
                .filter(candidate -> candidate.code().equals(row.get("code")))
                .findFirst()
                .orElseThrow();
        return new CompositionForm.Row(
                String.valueOf(category.id()),
                category.name(),
                category.seatClass().name(),
                row.get("seats"),
                row.get("term_months"),
                row.get("renewals"),
                row.get("vacancy"),
                row.get("posts"));
    }

    private static Share share(CSVRecord row, String of) {
        return new Share(
                number(row, of + "_numerator"),
                number(row, of + "_denominator"),
                Boolean.parseBoolean(row.get(of + "_exceeds")));
    }

    private static Period since(CSVRecord row) {
        return Period.since(LocalDate.parse(row.get("valid_from")));
    }

    private static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private long id(CSVRecord row) {
        return known.bodies().findByCode(row.get("body")).orElseThrow().id();
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
