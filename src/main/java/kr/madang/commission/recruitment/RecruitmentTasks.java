package kr.madang.commission.recruitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.task.Task;
import kr.madang.platform.task.TaskSource;
import kr.madang.platform.time.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sheets screeners have not submitted, and steps of calls the secretariat has to take. */
@Component
class RecruitmentTasks implements TaskSource {

    private static final int DAYS_AHEAD = 7;

    private static final String SHEETS = """
            select c.id, c.title, s.stage as word, p.last_day as due_on
            from screener s
            join public_call c on c.id = s.call_id
                and c.state = case s.stage when 'DOCUMENTS' then 'SCREENING' else 'INTERVIEW' end
            join public_call_step p on p.call_id = c.id and p.kind = s.stage
            where s.account_id = :account and s.released_at is null
              and not exists (select 1 from screening_sheet t where t.screener_id = s.id)
            order by p.last_day, c.id limit 200
            """;

    private static final String STEPS = """
            select c.id, c.title, c.state as word, due.day as due_on
            from public_call c
            join lateral (select case when c.state = 'DRAFT' then p.first_day else p.last_day end as day, p.first_day
                          from public_call_step p
                          where p.call_id = c.id and p.kind = case c.state when 'DRAFT' then 'INTAKE' when 'ANNOUNCED' then 'INTAKE'
                              when 'SCREENING' then 'DOCUMENTS' when 'INTERVIEW' then 'INTERVIEW' else 'APPOINTMENT' end) due on true
            where c.state not in ('CLOSED', 'CANCELLED') and due.first_day <= :horizon
            order by due.day, c.id limit 200
            """;

    private final JdbcClient jdbc;
    private final CurrentStaff current;
    private final CallAccess access;
    private final Voice voice;

    RecruitmentTasks(JdbcClient jdbc, CurrentStaff current, CallAccess access, Voice voice) {
        this.jdbc = jdbc;
        this.current = current;
        this.access = access;
        this.voice = voice;
    }

    /** How it is said, and when. */
    @Component
    record Voice(CallWords words, BusinessClock clock) {}

    private record Due(long id, String title, String word, LocalDate dueOn) {}

    @Override
    public List<Task> toDo() {
        List<Task> tasks = new ArrayList<>();
        if (access.mayScreen()) {
            jdbc.sql(SHEETS)
                    .param("account", current.get().accountId())
                    .query(Due.class)
                    .list()
                    .forEach(due -> tasks.add(task(
                            "callTask.sheet." + due.word(),
                            due,
                            "/commission/calls/" + due.id() + "/sheets/" + due.word())));
        }
        if (access.keeps()) {
            jdbc.sql(STEPS)
                    .param("horizon", voice.clock().today().plusDays(DAYS_AHEAD))
                    .query(Due.class)
                    .list()
                    .forEach(due -> tasks.add(task("callTask." + due.word(), due, "/commission/calls/" + due.id())));
        }
        return tasks;
    }

    @Override
    public List<Task> handedOn() {
        return List.of();
    }

    private Task task(String key, Due due, String href) {
        return new Task(voice.words().say(key), due.title(), href, null, due.dueOn());
    }
}
