package kr.madang.commission.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.commission.recruitment.CallWords;
import kr.madang.commission.recruitment.applicant.ApplicantQuery;
import kr.madang.domain.commission.recruitment.Applicant;
import kr.madang.domain.commission.recruitment.Ranking.Outcome;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import kr.madang.platform.export.TableDocument;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Front;
import kr.madang.platform.export.TableDocument.Level;
import kr.madang.platform.export.TableDocument.Row;
import kr.madang.platform.format.Format;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prints the letter of appointment (위촉장) for who passed the interview. */
@Component
class AppointmentLetter {

    private final Documents documents;
    private final CallWords words;
    private final Format format;
    private final JdbcClient jdbc;

    AppointmentLetter(Documents documents, CallWords words, Format format, JdbcClient jdbc) {
        this.documents = documents;
        this.words = words;
        this.format = format;
        this.jdbc = jdbc;
    }

    /** @throws DomainRuleViolation when the applicant was not chosen, or the data has been erased */
    ResponseEntity<byte[]> file(CallQuery.Detail call, ApplicantQuery.Row row, LocalDate on, DocumentFormat wanted) {
        Applicant chosen = row.applicant();
        if (row.interview() != Outcome.PASSED || chosen == null) {
            throw new DomainRuleViolation("letter.notChosen");
        }
        return documents.download(
                document(call, row.number(), chosen.name(), on),
                wanted,
                words.say("letter.fileName", call.title(), String.valueOf(row.number())));
    }

    private TableDocument document(CallQuery.Detail call, int number, String name, LocalDate on) {
        List<Row> facts = new ArrayList<>();
        facts.add(fact("letter.name", name));
        facts.add(fact("letter.seat", call.bodyName() + " " + call.categoryName()));
        termOf(call, on)
                .ifPresent(months -> facts.add(fact(
                        "letter.term",
                        words.say(
                                "letter.days",
                                format.date(on),
                                format.date(on.plusMonths(months).minusDays(1))))));
        return new TableDocument(
                words.say("letter.title"),
                words.say("letter.number", call.title(), String.valueOf(number)),
                MoneyUnit.WON,
                List.of(
                        new Column(words.say("letter.column.fact"), new Content.Text(), 30),
                        new Column(words.say("letter.column.content"), new Content.Text(), 70)),
                facts,
                List.of(),
                List.of(),
                null,
                new Front(
                        List.of(words.say("letter.sentence", call.bodyName()), format.date(on), words.say("letter.by")),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private Row fact(String key, String text) {
        return new Row(Level.DETAIL, List.of(new Cell.Words(words.say(key)), new Cell.Words(text)));
    }

    /** The months of a term, by the composition of that day; nothing where it names none. */
    private Optional<Integer> termOf(CallQuery.Detail call, LocalDate on) {
        return jdbc.sql("""
                        select s.term_months from composition k
                        join composition_seat s on s.composition_id = k.id and s.category_id = :category
                        where k.body_id = :body and daterange(k.valid_from, k.valid_until, '[]') @> cast(:on as date)
                          and s.term_months is not null
                        """)
                .param("category", call.seatCategoryId())
                .param("body", call.bodyId())
                .param("on", on)
                .query(Integer.class)
                .optional();
    }
}
