package kr.madang.commission.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.madang.commission.pay.PayQuery.Detail;
import kr.madang.domain.commission.pay.PayLine;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.TableDocument;
import kr.madang.platform.export.TableDocument.Cell;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.export.TableDocument.Front;
import kr.madang.platform.export.TableDocument.Issue;
import kr.madang.platform.export.TableDocument.Level;
import kr.madang.platform.export.TableDocument.Row;
import kr.madang.platform.format.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A payment list as a printable document, total first, with its approval box. */
@Component
class PayDocument {

    private final MessageSource messages;
    private final Format format;

    PayDocument(MessageSource messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    String nameOf(PayView view) {
        return say(
                "payDocument.fileName",
                view.meetingName(),
                String.valueOf(view.detail().ordinal()),
                say("payStanding." + view.detail().standing()));
    }

    TableDocument of(PayView view) {
        Detail detail = view.detail();
        List<Row> rows = new ArrayList<>();
        rows.add(total(view));
        view.lines().forEach(line -> rows.add(row(line)));
        return new TableDocument(
                say(detail.isDraft() ? "payDocument.draftTitle" : "payDocument.title"),
                say("payDocument.caption", format.date(view.meeting().day())),
                MoneyUnit.WON,
                columns(),
                rows,
                notes(view),
                List.of(
                        say("execution.approval.drafter"),
                        say("execution.approval.teamLeader"),
                        say("execution.approval.manager")),
                issue(detail),
                new Front(front(view), List.of(), List.of(), List.of("", "", "")));
    }

    private List<Column> columns() {
        return List.of(
                new Column(say("payDocument.column.name"), new Content.Text(), 12),
                new Column(say("payDocument.column.seat"), new Content.Text(), 17),
                new Column(say("payDocument.column.minutes"), new Content.Count(), 10),
                new Column(say("payDocument.column.base"), new Content.Money(), 13),
                new Column(say("payDocument.column.extra"), new Content.Money(), 13),
                new Column(say("payDocument.column.amount"), new Content.Money(), 14),
                new Column(say("payDocument.column.remark"), new Content.Text(), 21));
    }

    private Row total(PayView view) {
        return new Row(
                Level.TOTAL,
                List.of(
                        new Cell.Words(say("payDocument.total")),
                        new Cell.Words(say("payDocument.paid", view.paid())),
                        new Cell.Words(""),
                        new Cell.Money(view.baseTotal()),
                        new Cell.Money(view.extraTotal()),
                        new Cell.Money(view.detail().total()),
                        new Cell.Words("")));
    }

    private Row row(PayLine line) {
        return new Row(
                Level.DETAIL,
                List.of(
                        new Cell.Words(line.name()),
                        new Cell.Words(line.seat() == null ? "" : line.seat()),
                        new Cell.Count(line.minutes()),
                        new Cell.Money(line.baseAmount()),
                        new Cell.Money(line.extraAmount()),
                        new Cell.Money(line.amount()),
                        new Cell.Words(remark(line))));
    }

    private String remark(PayLine line) {
        if (line.noPay() != null) {
            return say("noPay." + line.noPay());
        }
        return line.extraElsewhere() ? say("payDocument.extraElsewhere") : "";
    }

    private List<String> front(PayView view) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "payDocument.meeting",
                view.meetingName(),
                format.dateWithDay(view.meeting().day())));
        lines.add(say(
                "payDocument.line",
                String.valueOf(view.purse().fiscalYear()),
                view.purse().programCode(),
                view.purse().programName(),
                view.purse().objectCode(),
                view.purse().objectName()));
        lines.add(say("payDocument.sum", format.won(view.detail().total()), view.paid()));
        if (view.detail().reason() != null) {
            lines.add(say(
                    "payDocument.replaces",
                    String.valueOf(view.detail().ordinal() - 1),
                    view.detail().reason()));
        }
        return lines;
    }

    private List<String> notes(PayView view) {
        PayRuleQuery.Row rule = view.rule();
        return List.of(
                say(
                        "payDocument.rule." + rule.measuredBy(),
                        format.won(rule.base()),
                        rule.extraAfterMinutes(),
                        format.won(rule.extra())),
                say("payDocument.basis", rule.legalBasis()),
                say("payDocument.minutes"));
    }

    private @Nullable Issue issue(Detail detail) {
        return detail.issuerName() == null || detail.issuedAt() == null
                ? null
                : new Issue(String.valueOf(detail.ordinal()), detail.issuerName(), detail.issuedAt());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }
}
