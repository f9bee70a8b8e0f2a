package kr.madang.commission.session;

import static kr.madang.commission.session.SessionWorld.expect;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who has voted is kept; what they voted is nowhere to be found, neither in the database nor in the log. */
@PostgresTest
class SecretBallotTest {

    /** What differs from one run to the next whoever votes what: times, ids, random bytes, hashes. */
    private static final String CHANCE =
            "[0-9a-f]{8}-[0-9a-f-]{27}|\\\\x[0-9a-f]+|\\b[0-9a-f]{64}\\b|\\d{4}-\\d\\d-\\d\\d[T ][\\d:.+]+|\\d+";

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    private record Run(Map<String, List<String>> added, String log, long vote, SessionWorld world) {}

    /** The same meeting with the same deeds in the same order, but for who votes what. */
    private Run run(boolean counted, String... choices) throws Exception {
        Map<String, Set<String>> before = rows();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Level level = root.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        SessionWorld world = new SessionWorld(browser, jdbc, choices.length);
        long meeting = world.meeting();
        long entry = world.entry(meeting, "무기명 안건");
        world.come(meeting, 0, choices.length);
        world.open(meeting);
        long vote = world.vote(entry, "PROPOSAL", "SECRET");
        root.addAppender(lines);
        root.setLevel(Level.DEBUG);
        try {
            for (int i = 0; i < choices.length; i++) {
                expect(303, world.cast(vote, i, choices[i]));
            }
            if (counted) {
                expect(303, world.count(vote));
            }
        } finally {
            root.setLevel(level);
            root.detachAppender(lines);
        }
        String log = lines.list.stream()
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage())
                .collect(Collectors.joining("\n"));
        return new Run(added(before, rows()), log, vote, world);
    }

    private Map<String, Set<String>> rows() {
        Map<String, Set<String>> all = new TreeMap<>();
        jdbc.sql("select quote_ident(tablename) from pg_tables where schemaname = current_schema()")
                .query(String.class)
                .list()
                .forEach(table -> all.put(
                        table,
                        new HashSet<>(jdbc.sql("select t::text from " + table + " t")
                                .query((row, number) -> String.valueOf(row.getString(1)))
                                .list())));
        return all;
    }

    private static Map<String, List<String>> added(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        Map<String, List<String>> added = new TreeMap<>();
        after.forEach((table, rows) -> {
            List<String> fresh = new ArrayList<>(rows);
            fresh.removeAll(before.getOrDefault(table, Set.of()));
            added.put(
                    table,
                    fresh.stream()
                            .map(row -> row.replaceAll(CHANCE, "#"))
                            .sorted()
                            .toList());
        });
        return added;
    }

    @Test
    void leavesTheSameDatabaseWhoeverVotedWhatBeforeAndAfterCounting() throws Exception {
        for (boolean counted : new boolean[] {false, true}) {
            Run one = run(counted, "YES", "YES", "NO", "ABSTAIN", "YES");
            Run other = run(counted, "NO", "ABSTAIN", "YES", "YES", "YES");
            assertThat(other.added()).as("counted " + counted).isEqualTo(one.added());
        }
    }

    @Test
    void saysNothingOfTheVoteInTheLogEvenWhenEverythingIsLogged() throws Exception {
        Run run = run(true, "YES", "NO", "ABSTAIN");

        assertThat(run.log())
                .isNotEmpty()
                .doesNotContain("ABSTAIN")
                .doesNotContain("choice=YES")
                .doesNotContain("[YES]");
    }

    @Test
    void keepsWhoVotedAndTheSumsAlone() throws Exception {
        Run run = run(true, "YES", "YES", "NO");

        assertThat(jdbc.sql("select count(*) from vote_elector where vote_id = ? and voted")
                        .param(run.vote())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select yes || '/' || no || '/' || abstained from vote where id = ?")
                        .param(run.vote())
                        .query(String.class)
                        .single())
                .isEqualTo("2/1/0");
        assertThat(jdbc.sql("select count(*) from sealed_ballot where vote_id = ?")
                        .param(run.vote())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from open_ballot where vote_id = ?")
                        .param(run.vote())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void sealsEqualVotesDifferentlyAndAtOneLength() throws Exception {
        Run run = run(false, "YES", "YES", "NO", "ABSTAIN");

        List<byte[]> sealed = jdbc.sql("select sealed from sealed_ballot where vote_id = ?")
                .param(run.vote())
                .query((row, number) -> row.getBytes(1))
                .list();
        assertThat(sealed).hasSize(4).allSatisfy(paper -> assertThat(paper).hasSize(36));
        assertThat(sealed.stream()
                        .map(paper -> new String(paper, StandardCharsets.ISO_8859_1))
                        .distinct())
                .hasSize(4);
    }

    @Test
    void showsNobodyHowTheVoteGoesBeforeItIsCounted() throws Exception {
        Run run = run(false, "YES", "YES", "NO");
        long entry = jdbc.sql("select entry_id from vote where id = ?")
                .param(run.vote())
                .query(Long.class)
                .single();

        assertThat(run.world().page(run.world().secretary(), "/commission/entries/" + entry))
                .contains("표결 중")
                .doesNotContain("찬성 2");
        expect(
                422,
                run.world().says("/commission/votes/" + run.vote() + "/records", "electors", "1", "choices", "YES"));
    }
}
