package kr.madang.budget.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.madang.budget.transfer.RowReading.Wanted;
import kr.madang.domain.shared.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one transfer of the 2019 report (part III): 3,155 thousand won from 201-01 to 101-04 of 시민제안 발굴 및 실행. It
 * takes the way of any other, step by step, each step done by whoever the caller lets do it.
 */
@Component
public class TransferReferenceData {

    private static final int YEAR = 2019;
    private static final String PROGRAM = "1101001";
    private static final Won AMOUNT = Won.of(3_155_000);

    private final JdbcClient jdbc;
    private final LinePlaces places;
    private final Drafting drafting;
    private final Way way;

    TransferReferenceData(JdbcClient jdbc, LinePlaces places, Drafting drafting, Way way) {
        this.jdbc = jdbc;
        this.places = places;
        this.drafting = drafting;
        this.way = way;
    }

    /** Through the office and into the ledger. */
    @Component
    record Way(Decisions decisions, Execution execution) {}

    /** Does a step as somebody. */
    @FunctionalInterface
    public interface Actor {
        void does(Runnable step);
    }

    /** The people of a transfer. */
    public record People(Actor staff, Actor finance, Actor manager) {}

    /**
     * Drafts, approves and executes it, unless the year has a transfer already.
     *
     * @param reason as the report words it
     * @param on the accounting day, which the report does not say
     */
    public void load(String reason, LocalDate on, People people) {
        if (jdbc.sql("select exists (select 1 from budget_transfer where fiscal_year = ?)")
                .param(YEAR)
                .query(Boolean.class)
                .single()) {
            return;
        }
        long program = places.program(YEAR, PROGRAM).orElseThrow();
        List<Wanted> rows = List.of(
                new Wanted(program, "201-01", places.line(program, "201-01").orElse(null), AMOUNT, Won.ZERO),
                new Wanted(program, "101-04", places.line(program, "101-04").orElse(null), Won.ZERO, AMOUNT));
        TransferForm form = new TransferForm(String.valueOf(YEAR), on.toString(), reason, null, List.of(), null);
        long[] id = new long[1];
        people.staff().does(() -> id[0] = drafting.draft(form, rows));
        people.staff().does(() -> way.decisions().submit(id[0], version(id[0]), Map.of()));
        people.finance().does(() -> way.decisions().review(id[0], version(id[0]), null));
        people.manager().does(() -> way.decisions().approve(id[0], version(id[0]), null));
        people.finance().does(() -> way.execution().execute(id[0], version(id[0]), on));
    }

    private int version(long id) {
        return jdbc.sql("select version from budget_transfer where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
