package kr.madang;

import java.time.LocalDate;
import java.util.Locale;
import kr.madang.budget.transfer.TransferReferenceData;
import kr.madang.budget.transfer.rule.LimitForm;
import kr.madang.budget.transfer.rule.RuleUpkeep;
import kr.madang.domain.budget.transfer.TransferApprovalLimits;
import kr.madang.domain.office.Role;
import kr.madang.domain.shared.Won;
import kr.madang.platform.security.DemoPeople;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The transfer of the reference case, through the same steps and by the same people as any other. */
@Component
@Profile("demo")
class DemoTransfers {

    private static final LocalDate EXECUTED = LocalDate.of(2019, 8, 12);
    private static final LocalDate LIMIT_FROM = LocalDate.of(2019, 7, 25);
    private static final Won LIMIT = Won.of(100_000_000);

    private final TransferReferenceData transfers;
    private final RuleUpkeep rules;
    private final TransferApprovalLimits limits;
    private final MessageSource messages;
    private final DemoPeople people;

    DemoTransfers(
            TransferReferenceData transfers,
            RuleUpkeep rules,
            TransferApprovalLimits limits,
            MessageSource messages,
            DemoPeople people) {
        this.transfers = transfers;
        this.rules = rules;
        this.limits = limits;
        this.messages = messages;
        this.people = people;
    }

    void load() {
        if (!limits.existsByValidFrom(LIMIT_FROM)) {
            people.as(Role.ADMIN, () -> rules.limit(new LimitForm(LIMIT_FROM, LIMIT, "commissioner")));
        }
        transfers.load(
                messages.getMessage("demo.transfer.reason", null, Locale.KOREAN),
                EXECUTED,
                new TransferReferenceData.People(
                        step -> people.as(Role.STAFF, step),
                        step -> people.as(Role.FINANCE, step),
                        step -> people.as(Role.MANAGER, step)));
    }
}
