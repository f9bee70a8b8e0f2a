package kr.madang;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.madang.commission.member.BodyUpkeep;
import kr.madang.domain.body.Bodies;
import kr.madang.domain.body.Body;
import kr.madang.domain.body.BodyKind;
import kr.madang.domain.body.RecusalKind;
import kr.madang.domain.body.RecusalRule;
import kr.madang.domain.body.Share;
import kr.madang.domain.body.SittingRule;
import kr.madang.domain.body.SittingTerms;
import kr.madang.domain.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A made-up body to practise meetings and votes on, marked as such; nobody was appointed to the commission by September 2019. */
@Component
@Profile("demo")
class DemoBoard {

    private static final String CODE = "PRACTICE";
    private static final LocalDate SINCE = LocalDate.of(2019, 7, 25);
    private static final int DAYS_AHEAD = 7;

    private final BodyUpkeep upkeep;
    private final Bodies bodies;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    DemoBoard(BodyUpkeep upkeep, Bodies bodies, MessageSource messages, JdbcClient jdbc) {
        this.upkeep = upkeep;
        this.bodies = bodies;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Transactional
    public void load() {
        if (bodies.findByCode(CODE).isPresent()) {
            return;
        }
        Long department =
                bodies.findByCode("COMMISSION").map(Body::departmentId).orElse(null);
        Body made = upkeep.establish(
                new Body(CODE, worded("name"), BodyKind.TASK_FORCE, department, worded("convener"), SINCE));
        upkeep.rule(new SittingRule(
                made.id(),
                Period.since(SINCE),
                new Share(1, 2, true),
                new Share(1, 2, true),
                new SittingTerms(true, DAYS_AHEAD, DAYS_AHEAD, worded("basis")),
                Arrays.stream(RecusalKind.values())
                        .map(kind -> new RecusalRule(kind, true, true))
                        .toList()));
        List<Long> commissioner = jdbc.sql("select id from staff_account where login_id = 'commissioner'")
                .query(Long.class)
                .list();
        appoint(made.id(), worded("chair"), commissioner.isEmpty() ? null : commissioner.get(0), "true");
        appoint(made.id(), worded("second"), null, "false");
        appoint(made.id(), worded("third"), null, "false");
    }

    private void appoint(long body, String name, @Nullable Long account, String chairs) {
        long member = jdbc.sql(
                        "insert into member (name, pay_class, staff_account_id) values (?, 'PAID', ?) returning id")
                .params(Arrays.asList(name, account))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into appointment (body_id, member_id, chairs, kind, term_number, starts_on, recorded_at)
                        values (?, ?, cast(? as boolean), 'NEW', 1, ?, now())
                        """).params(body, member, chairs, SINCE).update();
    }

    private String worded(String part) {
        return messages.getMessage("demo.board." + part, null, Locale.KOREAN);
    }
}
