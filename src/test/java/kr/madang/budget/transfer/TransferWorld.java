package kr.madang.budget.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.madang.budget.transfer.RowReading.Wanted;
import kr.madang.domain.office.Role;
import kr.madang.domain.shared.Won;
import kr.madang.testing.Given;
import kr.madang.testing.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A division with a programme of three lines, its people, and the way of a request through the office in a few words. */
final class TransferWorld {

    private final JdbcClient jdbc;
    private final Drafting drafting;
    private final Decisions decisions;
    private final Execution execution;

    TransferWorld(ApplicationContext house) {
        jdbc = house.getBean(JdbcClient.class);
        drafting = house.getBean(Drafting.class);
        decisions = house.getBean(Decisions.class);
        execution = house.getBean(Execution.class);
    }

    Scene scene() {
        Given given = new Given(jdbc);
        return new Scene(given, given.fiscalYear(), given.division("시험담당관"));
    }

    /** A scene in a year that other tests use too. */
    Scene sharedScene() {
        return sceneIn(new Given(jdbc).sharedFiscalYear());
    }

    Scene sceneIn(int year) {
        Given given = new Given(jdbc);
        return new Scene(given, year, given.division("시험담당관"));
    }

    final class Scene {
        final Given given;
        final int year;
        final long division;
        final long program;
        final long source;
        final long target;
        final Person staff;
        final Person manager;
        final Person finance;

        private Scene(Given given, int year, long division) {
            this.given = given;
            this.year = year;
            this.division = division;
            this.program = given.program(year, division, "시민제안");
            this.source = given.line(year, program, "201-01");
            this.target = given.line(year, program, "101-04");
            this.staff = Person.with(jdbc, Role.STAFF, division);
            this.manager = Person.with(jdbc, Role.MANAGER, division);
            this.finance = Person.with(jdbc, Role.FINANCE, null);
        }

        Scene holding(long amount) {
            given.on(year, source).original("01-01", amount);
            return this;
        }

        Wanted from(long line, long amount) {
            return new Wanted(program, "201-01", line, Won.of(amount), Won.ZERO);
        }

        Wanted to(long line, long amount) {
            return new Wanted(program, "101-04", line, Won.ZERO, Won.of(amount));
        }

        TransferForm form(@Nullable String basis) {
            return new TransferForm(
                    String.valueOf(year), day().toString(), "초단시간 근로자 채용", basis, new ArrayList<>(), null);
        }

        LocalDate day() {
            return LocalDate.of(year, 8, 12);
        }

        long drafted(long amount) {
            return draftedOf(List.of(from(source, amount), to(target, amount)));
        }

        long draftedOf(List<Wanted> rows) {
            return staff.does(() -> drafting.draft(form(null), rows));
        }

        void submit(long id) {
            Map<Long, String> answers = new java.util.HashMap<>();
            jdbc.sql("select id from transfer_rule where severity = 'ANSWER'")
                    .query(Long.class)
                    .list()
                    .forEach(rule -> answers.put(rule, "의회의 의결 취지와 같습니다."));
            staff.runs(() -> decisions.submit(id, version(id), answers));
        }

        long approved(long amount) {
            return approvedOf(List.of(from(source, amount), to(target, amount)));
        }

        long approvedOf(List<Wanted> rows) {
            long id = draftedOf(rows);
            submit(id);
            finance.runs(() -> decisions.review(id, version(id), null));
            manager.runs(() -> decisions.approve(id, version(id), null));
            return id;
        }

        void execute(long id) {
            finance.runs(() -> execution.execute(id, version(id), day()));
        }

        int version(long id) {
            return jdbc.sql("select version from budget_transfer where id = ?")
                    .param(id)
                    .query(Integer.class)
                    .single();
        }

        String state(long id) {
            return jdbc.sql("select state from budget_transfer where id = ?")
                    .param(id)
                    .query(String.class)
                    .single();
        }

        long appropriated(long line) {
            return jdbc.sql("select appropriated from line_balance where line_id = ?")
                    .param(line)
                    .query(Long.class)
                    .single();
        }
    }
}
