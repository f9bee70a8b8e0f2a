package kr.madang.budget.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.madang.budget.transfer.TransferQuery.Step;
import kr.madang.domain.budget.transfer.TransferState;
import kr.madang.domain.budget.transfer.TransferStep.Deed;
import kr.madang.domain.shared.MoneyUnit;
import kr.madang.platform.export.TableDocument.Column;
import kr.madang.platform.export.TableDocument.Content;
import kr.madang.platform.format.Format;
import kr.madang.platform.time.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the printed documents: headings, steps of the approval box and who signed them. */
@Component
class TransferWords {

    private final MessageSource messages;
    private final Format format;

    TransferWords(MessageSource messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }

    String unit(MoneyUnit unit) {
        return say("unit." + unit);
    }

    String caption(MoneyUnit unit) {
        return say("transferReport.caption", unit(unit));
    }

    List<Column> columns() {
        return List.of(
                new Column(say("transferReport.column.policy"), new Content.Text(), 15),
                new Column(say("transferReport.column.unit"), new Content.Text(), 12),
                new Column(say("transferReport.column.program"), new Content.Text(), 13),
                new Column(say("transferReport.column.code"), new Content.Text(), 16),
                new Column(say("transferReport.column.before"), new Content.Money(), 11),
                new Column(say("transferReport.column.increase"), new Content.Money(), 11),
                new Column(say("transferReport.column.decrease"), new Content.Money(), 11),
                new Column(say("transferReport.column.after"), new Content.Money(), 11));
    }

    List<String> reportSteps() {
        return List.of(
                say("execution.approval.drafter"),
                say("execution.approval.teamLeader"),
                say("execution.approval.manager"));
    }

    /** Who has to sign a request; the chair only where it came to the chair. */
    List<String> requestSteps(TransferView view) {
        return signing(view).stream().map(deed -> say("transferDeed." + deed)).toList();
    }

    /** The names under the steps, as far as they have been taken since the last submission. */
    List<String> signatures(TransferView view) {
        return signing(view).stream().map(deed -> signature(view, deed)).toList();
    }

    private static List<Deed> signing(TransferView view) {
        List<Deed> deeds = new ArrayList<>(List.of(Deed.DRAFTED, Deed.REVIEWED, Deed.APPROVED));
        boolean chair = view.detail().state() == TransferState.IN_CHAIR_APPROVAL
                || view.steps().stream().anyMatch(step -> step.deed() == Deed.APPROVED_BY_CHAIR);
        if (chair) {
            deeds.add(Deed.APPROVED_BY_CHAIR);
        }
        return deeds;
    }

    private String signature(TransferView view, Deed deed) {
        List<Step> steps = view.steps();
        int since = 0;
        for (int i = 0; i < steps.size(); i++) {
            since = steps.get(i).deed() == Deed.SUBMITTED ? i : since;
        }
        List<Step> counting = deed == Deed.DRAFTED ? steps : steps.subList(since, steps.size());
        return counting.stream()
                .filter(step -> step.deed() == deed)
                .findFirst()
                .map(step -> step.name() + "\n"
                        + format.shortDate(step.at().atZone(BusinessClock.SEOUL).toLocalDate()))
                .orElse("");
    }
}
