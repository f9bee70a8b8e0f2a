package kr.madang.platform.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.PrintedDocument.Place;
import kr.madang.platform.export.PrintedDocument.PrintedCell;
import kr.madang.platform.export.PrintedDocument.PrintedColumn;
import kr.madang.platform.export.PrintedDocument.PrintedRow;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Level;
import kr.madang.platform.format.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns a document into what stands on paper. */
@Component
class Printing {

    private final Format format;
    private final MessageSource messages;

    Printing(Format format, MessageSource messages) {
        this.format = format;
        this.messages = messages;
    }

    PrintedDocument print(TableDocument document) {
        return new PrintedDocument(
                PlainText.printable(document.title()),
                PlainText.printable(document.caption()),
                columns(document.columns()),
                rows(document),
                document.notes().stream().map(PlainText::printable).toList(),
                approvalWord(),
                document.approvalSteps().stream().map(PlainText::printable).toList(),
                printable(document.front()),
                issueLine(document.issue()));
    }

    private static TableDocument.Front printable(TableDocument.Front front) {
        return new TableDocument.Front(
                printable(front.paragraphs()),
                front.tables().stream()
                        .map(table -> new TableDocument.WordTable(
                                PlainText.printable(table.caption()),
                                printable(table.headings()),
                                table.widths(),
                                table.rows().stream().map(Printing::printable).toList()))
                        .toList(),
                printable(front.closing()),
                printable(front.signatures()));
    }

    private static List<String> printable(List<String> texts) {
        return texts.stream().map(PlainText::printable).toList();
    }

    /** What stands before the headings of the approval box. */
    String approvalWord() {
        return messages.getMessage("document.approval", null, Locale.KOREAN);
    }

    /** The sentence that names number, issuer and time of issue. */
    @Nullable
    String issueLine(TableDocument.@Nullable Issue issue) {
        if (issue == null) {
            return null;
        }
        Object[] parts = {issue.number(), issue.issuer(), format.time(issue.at())};
        return PlainText.printable(messages.getMessage("document.issue", parts, Locale.KOREAN));
    }

    /** The cell as it reads in a table of amounts of the unit. */
    String text(Cell cell, MoneyUnit unit) {
        if (cell instanceof Cell.Words words) {
            return PlainText.printable(words.text());
        }
        if (cell instanceof Cell.Day day) {
            return format.date(day.date());
        }
        if (cell instanceof Cell.Count count) {
            return format.count(count.number());
        }
        if (cell instanceof Cell.Money money) {
            return format.money(money.amount(), unit);
        }
        return ((Cell.Rate) cell).shown();
    }

    /** Shares of the table's width in hundredths, whatever the columns' widths add up to. */
    static List<Double> shares(List<TableDocument.Column> columns) {
        double all = columns.stream().mapToInt(TableDocument.Column::width).sum();
        return columns.stream()
                .map(column -> all > 0 ? column.width() * 100 / all : 100.0 / columns.size())
                .toList();
    }

    private static List<PrintedColumn> columns(List<TableDocument.Column> columns) {
        List<Double> shares = shares(columns);
        List<PrintedColumn> printed = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            printed.add(new PrintedColumn(PlainText.printable(columns.get(index).heading()), shares.get(index)));
        }
        return printed;
    }

    private List<PrintedRow> rows(TableDocument document) {
        boolean hasGroups = document.rows().stream().anyMatch(row -> row.level() == Level.GROUP);
        return document.rows().stream()
                .map(row -> row(document, row, hasGroups ? Place.INDENTED : Place.LEFT))
                .toList();
    }

    private PrintedRow row(TableDocument document, TableDocument.Row row, Place firstOfDetail) {
        List<PrintedCell> cells = new ArrayList<>();
        for (int index = 0; index < row.cells().size(); index++) {
            boolean isFirst = index == 0 && row.level() == Level.DETAIL;
            Place place = place(document.columns().get(index).content());
            cells.add(new PrintedCell(
                    text(row.cells().get(index), document.unit()),
                    isFirst && place == Place.LEFT ? firstOfDetail : place));
        }
        return new PrintedRow(row.level(), cells);
    }

    private static Place place(Content content) {
        return content instanceof Content.Text || content instanceof Content.Day ? Place.LEFT : Place.RIGHT;
    }
}
