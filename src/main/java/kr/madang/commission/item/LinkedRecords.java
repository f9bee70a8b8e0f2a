package kr.madang.commission.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records an item can be about: requests to move budget and issued reports, until further modules bring theirs. */
@Component("linkedRecords")
@Transactional(readOnly = true)
public class LinkedRecords {

    private static final String ALL = """
            select 'TRANSFER' as kind, t.id, t.fiscal_year || '-' || t.ordinal || ' ' || left(t.reason, 60) as title,
                   extract(year from t.effective_date) as year
            from budget_transfer t where t.state not in ('DRAFT', 'WITHDRAWN')
            union all
            select 'EDITION', e.id, e.fiscal_year || '-' || e.ordinal, e.fiscal_year from report_edition e
            """;

    private final JdbcClient jdbc;

    LinkedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record an item is about. */
    public record Linked(String kind, long id, String title) {}

    /** What can be chosen: records of this year and the last. */
    List<Choice> choices(LocalDate today) {
        return jdbc.sql("select kind || ':' || id as value, title as label from (" + ALL
                        + ") r where year >= :from order by kind, id desc limit 300")
                .param("from", today.getYear() - 1)
                .query(Choice.class)
                .list();
    }

    /** @throws DomainRuleViolation when there is no such record */
    @Nullable
    Linked find(@Nullable String link) {
        if (link == null) {
            return null;
        }
        return jdbc.sql("select kind, id, title from (" + ALL + ") r where kind || ':' || id = :link")
                .param("link", link)
                .query(Linked.class)
                .optional()
                .orElseThrow(() -> new DomainRuleViolation("item.unknownLink"));
    }

    /** Where the record is shown. */
    public String href(String kind, long id) {
        return Optional.of(kind)
                        .filter("TRANSFER"::equals)
                        .map(transfer -> "/budget/transfers/")
                        .orElse("/budget/editions/")
                + id;
    }
}
