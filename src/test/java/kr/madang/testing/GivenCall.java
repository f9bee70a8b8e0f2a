package kr.madang.testing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes an announced public call of its own whose intake is over: two seats, three pass the documents, one reserve. */
public final class GivenCall {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final long body;
    private final long category;
    private final long id;
    private final String title;
    private int applications;

    public GivenCall(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.body = new GivenBody(jdbc).id();
        this.category = category();
        this.title = "시험 공모 " + NUMBERS.incrementAndGet();
        this.id = jdbc.sql("""
                        insert into public_call (body_id, seat_category_id, title, seats, shortlist, reserves, pass_mark,
                            tie_rule, erase_on, state)
                        values (?, ?, ?, 2, 3, 1, 60, 'HEAVIEST_CRITERION', ?, 'DRAFT') returning id
                        """)
                .params(body, category, title, TODAY.plusDays(400))
                .query(Long.class)
                .single();
        step("INTAKE", -20, -6);
        step("DOCUMENTS", -5, 5);
        step("INTERVIEW", 6, 10);
        step("APPOINTMENT", 11, 20);
        criterion("DOCUMENTS", 1, "전문성", 40);
        criterion("DOCUMENTS", 2, "활동 경력", 30);
        criterion("DOCUMENTS", 3, "지원 동기", 30);
        criterion("INTERVIEW", 1, "이해", 60);
        criterion("INTERVIEW", 2, "소통", 40);
        state("ANNOUNCED");
    }

    public long id() {
        return id;
    }

    public long categoryId() {
        return category;
    }

    public String title() {
        return title;
    }

    public String path() {
        return "/commission/calls/" + id;
    }

    public int version() {
        return jdbc.sql("select version from public_call where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    public String state() {
        return jdbc.sql("select state from public_call where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    public void state(String state) {
        jdbc.sql("update public_call set state = ? where id = ?")
                .params(state, id)
                .update();
    }

    /** An application under the next number; the id of it. */
    public long application(String name) {
        return jdbc.sql("""
                        insert into call_application (call_id, number, state, received_on, name, phone, email, qualification,
                            years, career, statement, entered_at)
                        values (?, ?, 'RECEIVED', ?, ?, ?, 'applicant@example.org', 'CIVIL_ORGANISATION', 12, '경력 사항', '지원하는 까닭', now())
                        returning id
                        """)
                .params(id, ++applications, TODAY.minusDays(10), name, "010-0000-" + (1000 + applications))
                .query(Long.class)
                .single();
    }

    /** Makes the person a screener of the stage; the id of the screener. */
    public long screener(String stage, Person person) {
        return jdbc.sql("""
                        insert into screener (call_id, stage, account_id, assigned_at) values (?, ?, ?, now()) returning id
                        """)
                .params(id, stage, person.accountId())
                .query(Long.class)
                .single();
    }

    private long category() {
        return jdbc.sql("""
                        insert into seat_category (body_id, code, name, seat_class, position)
                        values (?, 'PUBLIC_CALL', '시민 공모', 'NON_STANDING', 1) returning id
                        """).param(body).query(Long.class).single();
    }

    private void step(String kind, int first, int last) {
        jdbc.sql("""
                        insert into public_call_step (call_id, kind, first_day, last_day, date_precision)
                        values (?, ?, ?, ?, 'DAY')
                        """)
                .params(id, kind, TODAY.plusDays(first), TODAY.plusDays(last))
                .update();
    }

    private void criterion(String stage, int position, String name, int weight) {
        jdbc.sql("insert into public_call_criterion (call_id, stage, position, name, weight) values (?, ?, ?, ?, ?)")
                .params(id, stage, position, name, weight)
                .update();
    }
}
