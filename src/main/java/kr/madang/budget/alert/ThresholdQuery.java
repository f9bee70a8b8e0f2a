package kr.madang.budget.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.madang.domain.budget.AlertKind;
import kr.madang.domain.budget.AlertRules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads from when on which thresholds hold. */
@Component
@Transactional(readOnly = true)
public class ThresholdQuery {

    private final JdbcClient jdbc;

    ThresholdQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rules that hold on that day. */
    public AlertRules validOn(LocalDate day) {
        Map<AlertKind, BigDecimal> amounts = new EnumMap<>(AlertKind.class);
        jdbc.sql("""
                        select distinct on (kind) kind, amount from alert_threshold
                        where valid_from <= greatest(:day, date '1961-01-01')
                        order by kind, valid_from desc
                        """).param("day", day).query(row -> {
            amounts.put(AlertKind.valueOf(row.getString("kind")), row.getBigDecimal("amount"));
        });
        return new AlertRules(
                of(amounts, AlertKind.LOW_EXECUTION),
                of(amounts, AlertKind.NEAR_EXHAUSTION),
                of(amounts, AlertKind.UNSPENT_COMMITMENT).intValueExact());
    }

    private static BigDecimal of(Map<AlertKind, BigDecimal> amounts, AlertKind kind) {
        return Objects.requireNonNull(amounts.get(kind), kind.name());
    }

    /** All thresholds, by kind and latest first. */
    public List<Row> all() {
        return jdbc.sql("""
                        select t.kind, t.amount, t.valid_from, t.recorded_at, s.login_id,
                               lead(t.valid_from) over (partition by t.kind order by t.valid_from) - 1 as valid_until
                        from alert_threshold t left join staff_account s on s.id = t.recorded_by
                        order by t.kind, t.valid_from desc
                        """)
                .query((row, number) -> new Row(
                        AlertKind.valueOf(row.getString("kind")),
                        row.getBigDecimal("amount"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("login_id"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /** A threshold as listed. */
    public record Row(
            AlertKind kind,
            BigDecimal amount,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String loginId,
            Instant recordedAt) {}
}
