package kr.madang.budget.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.madang.budget.execution.ExecutionQuestion;
import kr.madang.domain.budget.YearEndForecast;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.TableDocument;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Level;
import kr.madang.platform.export.TableDocument.Row;
import kr.madang.platform.format.Format;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The forecast as a printable document, the total on top. */
@Component
class ForecastDocument {

    private static final int APPROPRIATED = 1;
    private static final int FORECAST = 3;

    private final MessageSource messages;
    private final Format format;

    ForecastDocument(MessageSource messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    TableDocument of(Forecast forecast) {
        ExecutionQuestion question = forecast.question();
        return new TableDocument(
                say("forecast.document.title", String.valueOf(question.year())),
                say("execution.document.caption", format.shortDate(question.asOf()), unitOf(question)),
                question.unit(),
                columns(),
                rows(forecast),
                notes(forecast),
                List.of(),
                null);
    }

    /** Name of the file without its extension. */
    String fileName(ExecutionQuestion question) {
        return say("forecast.document.fileName", String.valueOf(question.year()), question.asOf(), unitOf(question));
    }

    private List<Column> columns() {
        return List.of(
                new Column(say("execution.column.program"), new Content.Text(), 36),
                new Column(say("execution.column.appropriated"), new Content.Money(), 13),
                new Column(say("execution.column.expended"), new Content.Money(), 13),
                new Column(say("forecast.column.forecast"), new Content.Money(), 13),
                new Column(say("forecast.column.unused"), new Content.Difference(APPROPRIATED, FORECAST), 13),
                new Column(say("forecast.column.rate"), new Content.Rate(FORECAST, APPROPRIATED), 12));
    }

    private List<Row> rows(Forecast forecast) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Level.TOTAL, say("execution.total"), forecast.total()));
        forecast.divisions().forEach(division -> {
            String name = division.name() == null ? say("execution.noDepartment") : division.name();
            rows.add(row(Level.GROUP, name, division.figures()));
            division.programs()
                    .forEach(program -> rows.add(row(Level.DETAIL, printedName(program), program.figures())));
        });
        return rows;
    }

    private String printedName(Forecast.Program program) {
        return program.citizenParticipation() ? say("execution.citizenParticipation", program.name()) : program.name();
    }

    private Row row(Level level, String name, YearEndForecast figures) {
        return new Row(
                level,
                List.of(
                        new Cell.Words(name),
                        new Cell.Money(figures.appropriated()),
                        new Cell.Money(figures.executed()),
                        new Cell.Money(figures.forecast()),
                        new Cell.Money(figures.unused()),
                        new Cell.Rate(format.rateOf(figures.forecast(), figures.appropriated()))));
    }

    private List<String> notes(Forecast forecast) {
        List<String> notes = new ArrayList<>();
        notes.add(say(
                "forecast.note.formula",
                forecast.pace().elapsedDays(),
                forecast.pace().daysOfYear()));
        if (forecast.question().unit() != MoneyUnit.WON) {
            notes.add(say("execution.note.rounding"));
        }
        return notes;
    }

    private String unitOf(ExecutionQuestion question) {
        return say("unit." + question.unit().name());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }
}
