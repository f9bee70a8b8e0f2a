package kr.madang.platform.web;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kr.madang.platform.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which forms were sent and where they led, so that a form sent twice does its work once. */
@Service
public class FormTokens {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final int CLAIMS_PER_CLEANING = 100;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    FormTokens(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Claims the token; false if somebody has claimed it before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean claim(UUID token, String principal, String path) {
        if (ThreadLocalRandom.current().nextInt(CLAIMS_PER_CLEANING) == 0) {
            forgetOld();
        }
        return jdbc.sql("""
                                insert into form_submission (token, principal, path, created_at)
                                values (:token, :principal, :path, :now) on conflict do nothing
                                """)
                        .param("token", token)
                        .param("principal", principal)
                        .param("path", path)
                        .param("now", Timestamp.from(clock.now()))
                        .update()
                == 1;
    }

    /** Forgets the forms of days ago, which nobody sends any more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forgetOld() {
        jdbc.sql("delete from form_submission where created_at < :old")
                .param("old", Timestamp.from(clock.now().minus(KEPT)))
                .update();
    }

    /** The claim upon the token, if there is one. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public Optional<Claim> find(UUID token) {
        return jdbc.sql("select principal, path, location from form_submission where token = :token")
                .param("token", token)
                .query((row, number) ->
                        new Claim(row.getString("principal"), row.getString("path"), row.getString("location")))
                .optional();
    }

    /** Writes down where the form led. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void finish(UUID token, String location) {
        jdbc.sql("update form_submission set location = :location where token = :token")
                .param("location", location)
                .param("token", token)
                .update();
    }

    /** Lets the form be sent again, because it did nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void release(UUID token) {
        jdbc.sql("delete from form_submission where token = :token and location is null")
                .param("token", token)
                .update();
    }

    /**
     * A claim.
     *
     * @param location where the form led; null while it is being worked on
     */
    public record Claim(
            String principal, String path, @Nullable String location) {

        boolean isOf(String otherPrincipal, String otherPath) {
            return principal.equals(otherPrincipal) && path.equals(otherPath);
        }
    }
}
