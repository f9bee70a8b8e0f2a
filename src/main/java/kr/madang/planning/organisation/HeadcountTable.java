package kr.madang.planning.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.planning.organisation.OrganisationQuery.Apart;
import kr.madang.planning.organisation.OrganisationQuery.ApartRow;
import kr.madang.planning.organisation.OrganisationQuery.Division;
import kr.madang.planning.organisation.OrganisationQuery.Overview;
import kr.madang.platform.export.TableDocument;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Level;
import kr.madang.platform.export.TableDocument.Row;
import kr.madang.platform.format.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The headcount table as a document: total first, one row for each division, staff counted apart as notes. */
@Component
class HeadcountTable {

    private static final int NAME_WIDTH = 50;
    private static final int COUNT_WIDTH = 25;

    private final MessageSource messages;
    private final Format format;

    HeadcountTable(MessageSource messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    TableDocument of(Overview organisation) {
        return new TableDocument(
                word("title"),
                word("caption", format.date(organisation.day())),
                MoneyUnit.WON,
                List.of(
                        new Column(word("division"), new Content.Text(), NAME_WIDTH),
                        new Column(word("authorized"), new Content.Count(), COUNT_WIDTH),
                        new Column(word("current"), new Content.Count(), COUNT_WIDTH)),
                rows(organisation),
                organisation.apart().stream().map(this::note).toList(),
                List.of(),
                null);
    }

    private List<Row> rows(Overview organisation) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Level.TOTAL, word("total"), organisation.authorized(), organisation.current()));
        for (Division division : organisation.divisions()) {
            rows.add(row(Level.DETAIL, division.name(), division.authorized(), division.current()));
        }
        return rows;
    }

    private static Row row(Level level, String name, @Nullable Integer authorized, @Nullable Integer current) {
        return new Row(level, List.of(new Cell.Words(name), count(authorized), count(current)));
    }

    private static Cell count(@Nullable Integer number) {
        return number == null ? new Cell.Words(Format.NONE) : new Cell.Count(number);
    }

    private String note(Apart apart) {
        String kind = messages.getMessage("staffApart." + apart.kind(), null, Locale.KOREAN);
        List<ApartRow> rows = apart.byDepartment();
        if (rows.isEmpty()) {
            return word("apart", kind, apart.persons());
        }
        String shares = rows.stream()
                .map(row -> word("apartShare", String.valueOf(row.departmentName()), row.persons()))
                .collect(Collectors.joining(", "));
        return word("apartByDivision", kind, apart.persons(), shares);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage("organisation.table." + key, arguments, Locale.KOREAN);
    }
}
