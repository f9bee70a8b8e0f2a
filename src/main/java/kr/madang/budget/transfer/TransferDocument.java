package kr.madang.budget.transfer;

import java.util.ArrayList;
import java.util.List;
import kr.madang.budget.transfer.TransferQuery.Move;
import kr.madang.budget.transfer.TransferReport.Division;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.domain.shared.Won;
import kr.madang.platform.export.TableDocument;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Front;
import kr.madang.platform.export.TableDocument.Level;
import kr.madang.platform.export.TableDocument.Row;
import kr.madang.platform.export.TableDocument.WordTable;
import kr.madang.platform.format.Format;
import org.springframework.stereotype.Component;

/** The report to the council and the request itself as printable documents, in the form of the 2019 report (part III). */
@Component
class TransferDocument {

    private final TransferWords words;
    private final Format format;

    TransferDocument(TransferWords words, Format format) {
        this.words = words;
        this.format = format;
    }

    TableDocument of(TransferReport report) {
        MoneyUnit unit = report.question().unit();
        return new TableDocument(
                words.say("transferReport.title." + report.question().kind()),
                words.caption(unit),
                unit,
                words.columns(),
                rows(report.moves(), report.before(), report.after()),
                notes(unit),
                words.reportSteps(),
                null,
                new Front(List.of(office(report)), List.of(organisation(report)), paragraphs(report), List.of()));
    }

    /** The request with the signatures it has so far. */
    TableDocument of(TransferView view) {
        TransferQuery.Detail detail = view.detail();
        return new TableDocument(
                words.say("transferRequest.title." + detail.kind()),
                words.caption(MoneyUnit.THOUSAND),
                MoneyUnit.THOUSAND,
                words.columns(),
                rows(view.moves(), view.before(), view.after()),
                notes(MoneyUnit.THOUSAND),
                words.requestSteps(view),
                null,
                new Front(request(view), List.of(), List.of(), words.signatures(view)));
    }

    private String office(TransferReport report) {
        return words.say(
                "transferReport.organisation",
                report.organisation().commissions(),
                report.organisation().divisions(),
                report.organisation().teams(),
                report.organisation().people());
    }

    private List<String> paragraphs(TransferReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("transferReport.reasons"));
        report.reasons().forEach(reason -> lines.add("- " + reason.reason()));
        lines.add(words.say("transferReport.details"));
        lines.add(words.say(
                "transferReport.amount",
                format.money(report.amount(), report.question().unit()),
                words.unit(report.question().unit())));
        return lines;
    }

    private List<String> request(TransferView view) {
        TransferQuery.Detail detail = view.detail();
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "transferRequest.head",
                detail.number(),
                detail.departmentName(),
                format.date(detail.effectiveDate()),
                words.say("transferState." + detail.state())));
        lines.add(words.say("transferRequest.reason", detail.reason()));
        if (detail.basis() != null) {
            lines.add(words.say("transferRequest.basis", detail.basis()));
        }
        view.findings()
                .forEach(finding ->
                        lines.add(words.say("transferRequest.rule", finding.legalBasis(), finding.explanation())));
        view.answers().forEach(answer -> lines.add(words.say("transferRequest.answer", answer.answer())));
        lines.add(words.say(
                "transferReport.amount",
                format.money(view.amount(), MoneyUnit.THOUSAND),
                words.unit(MoneyUnit.THOUSAND)));
        return lines;
    }

    private WordTable organisation(TransferReport report) {
        List<List<String>> rows = report.organisation().parts().stream()
                .map(part -> List.of(part.name(), part.mission() == null ? "" : part.mission(), remark(part)))
                .toList();
        return new WordTable(
                words.say("transferReport.divisions"),
                List.of(
                        words.say("transferReport.division.name"),
                        words.say("transferReport.division.mission"),
                        words.say("transferReport.division.remark")),
                List.of(22, 50, 28),
                rows);
    }

    String remark(Division part) {
        if (part.predecessor() == null) {
            return words.say("transferReport.division.founded", format.shortDate(part.since()));
        }
        return part.predecessorBureau() == null
                ? words.say("transferReport.division.formerly", part.predecessor())
                : words.say("transferReport.division.formerlyOf", part.predecessor(), part.predecessorBureau());
    }

    private List<Row> rows(List<Move> moves, Won before, Won after) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Level.TOTAL,
                List.of(
                        text(words.say("transferReport.total")),
                        text(""),
                        text(""),
                        text(""),
                        new Cell.Money(before),
                        text(""),
                        text(""),
                        new Cell.Money(after))));
        Move above = null;
        for (Move move : moves) {
            rows.add(new Row(Level.DETAIL, cells(PlaceNames.below(above, move), move)));
            above = move;
        }
        return rows;
    }

    private static List<Cell> cells(PlaceNames names, Move move) {
        return List.of(
                text(names.policy()),
                text(names.unit()),
                text(names.program()),
                text(names.code()),
                new Cell.Money(move.before()),
                new Cell.Money(move.increase()),
                new Cell.Money(move.decrease()),
                new Cell.Money(move.after()));
    }

    private List<String> notes(MoneyUnit unit) {
        return unit == MoneyUnit.WON ? List.of() : List.of(words.say("execution.note.rounding"));
    }

    private static Cell text(String words) {
        return new Cell.Words(words);
    }
}
