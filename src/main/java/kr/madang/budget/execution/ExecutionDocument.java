package kr.madang.budget.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.madang.domain.budget.BudgetFigures;
import kr.madang.domain.budget.PlannedToDate;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.TableDocument;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Issue;
import kr.madang.platform.export.TableDocument.Level;
import kr.madang.platform.export.TableDocument.Row;
import kr.madang.platform.format.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The execution report as a printable document (사업별 예산집행현황), in the order council reports use: the total on top. */
@Component
public class ExecutionDocument {

    private static final int APPROPRIATED = 1;
    private static final int EXPENDED = 3;
    private static final int EXPENDED_BEFORE = 6;
    private static final int PLANNED = 8;

    private final MessageSource messages;
    private final Format format;

    ExecutionDocument(MessageSource messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    /** The document of a report; with an issue it is an edition, without one a mere download. */
    public TableDocument of(ExecutionReport report, @Nullable Issue issue) {
        ExecutionQuestion question = report.question();
        return new TableDocument(
                say("execution.document.title", String.valueOf(question.year())),
                caption(question),
                question.unit(),
                columns(),
                rows(report),
                notes(report),
                approvalSteps(),
                issue);
    }

    /** Name of the file without its extension: report, day and unit. */
    public String fileName(int year, LocalDate asOf, MoneyUnit unit) {
        return say("execution.document.fileName", String.valueOf(year), asOf, say("unit." + unit.name()));
    }

    private String caption(ExecutionQuestion question) {
        String day = format.shortDate(question.asOf());
        String unit = say("unit." + question.unit().name());
        return question.knownAt() == null
                ? say("execution.document.caption", day, unit)
                : say("execution.document.captionKnownAt", day, format.time(question.knownAt()), unit);
    }

    private List<Column> columns() {
        return List.of(
                new Column(say("execution.column.program"), new Content.Text(), 26),
                new Column(say("execution.column.appropriated"), new Content.Money(), 9),
                new Column(say("execution.column.committed"), new Content.Money(), 9),
                new Column(say("execution.column.expended"), new Content.Money(), 9),
                new Column(say("execution.column.balance"), new Content.Difference(APPROPRIATED, EXPENDED), 9),
                new Column(say("execution.column.rate"), new Content.Rate(EXPENDED, APPROPRIATED), 8),
                new Column(say("execution.column.expendedBefore"), new Content.Money(), 9),
                new Column(say("execution.column.change"), new Content.Difference(EXPENDED, EXPENDED_BEFORE), 8),
                new Column(say("execution.column.planned"), new Content.Money(), 9),
                new Column(say("execution.column.planRate"), new Content.Rate(EXPENDED, PLANNED), 8),
                new Column(say("execution.column.remark"), new Content.Text(), 11));
    }

    private List<Row> rows(ExecutionReport report) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Level.TOTAL, say("execution.total"), report.total(), report.planned(), null));
        report.divisions().forEach(division -> {
            String name = division.name() == null ? say("execution.noDepartment") : division.name();
            rows.add(row(Level.GROUP, name, division.figures(), division.planned(), null));
            division.programs()
                    .forEach(program -> rows.add(row(
                            Level.DETAIL,
                            printedName(program),
                            program.figures(),
                            program.planned(),
                            program.remark())));
        });
        return rows;
    }

    /** Council reports write the flag behind the name. */
    private String printedName(ExecutionReport.Program program) {
        return program.citizenParticipation() ? say("execution.citizenParticipation", program.name()) : program.name();
    }

    private Row row(Level level, String name, BudgetFigures figures, PlannedToDate planned, @Nullable String remark) {
        return new Row(
                level,
                List.of(
                        new Cell.Words(name),
                        new Cell.Money(figures.appropriated()),
                        new Cell.Money(figures.committed()),
                        new Cell.Money(figures.expended()),
                        new Cell.Money(figures.balance()),
                        new Cell.Rate(format.rateOf(figures.expended(), figures.appropriated())),
                        new Cell.Money(figures.expendedBefore()),
                        new Cell.Money(figures.change()),
                        planned.amount() == null ? new Cell.Words(Format.NONE) : new Cell.Money(planned.amount()),
                        new Cell.Rate(format.rateOf(figures.expended(), planned.amount())),
                        new Cell.Words(remark == null ? "" : remark)));
    }

    private List<String> notes(ExecutionReport report) {
        List<String> notes = new ArrayList<>();
        long unplanned = report.planned().unplannedLines();
        notes.add(unplanned > 0 ? say("execution.note.unplanned", unplanned) : say("execution.note.plan"));
        if (report.question().unit() != MoneyUnit.WON) {
            notes.add(say("execution.note.rounding"));
        }
        return notes;
    }

    private List<String> approvalSteps() {
        return List.of(
                say("execution.approval.drafter"),
                say("execution.approval.teamLeader"),
                say("execution.approval.manager"));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }
}
