package kr.madang.commission.pay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import kr.madang.domain.body.Bodies;
import kr.madang.domain.body.BodyKind;
import kr.madang.domain.commission.pay.PayRule;
import kr.madang.domain.commission.pay.PayRules;
import kr.madang.domain.commission.pay.PayTerms;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.ConditionText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets one rule about pay follow another. */
@Service
@Transactional
public class PayRuleKeeping {

    private final PayRules rules;
    private final Bodies bodies;
    private final PayRecorder recorder;

    PayRuleKeeping(PayRules rules, Bodies bodies, PayRecorder recorder) {
        this.rules = rules;
        this.bodies = bodies;
        this.recorder = recorder;
    }

    /** Begins the rule; the former one for the same body or kind ends on the day before. */
    public void begin(PayRuleForm form) {
        String scope = Objects.requireNonNull(form.scope());
        LocalDate from = Objects.requireNonNull(form.validFrom());
        Optional<BodyKind> kind = Arrays.stream(BodyKind.values())
                .filter(known -> known.name().equals(scope))
                .findFirst();
        if (kind.isPresent()) {
            begin(kind.get(), from, form.terms());
            return;
        }
        Long body = ConditionText.id(scope);
        if (body == null || bodies.findById(body).isEmpty()) {
            throw new BadRequest("pay.scopeUnknown");
        }
        Signature by = recorder.signature();
        keep(rules.latestOfBody(body), PayRule.ofBody(body, from, form.terms(), by));
    }

    /** The same for a kind of body. */
    public void begin(BodyKind kind, LocalDate from, PayTerms terms) {
        keep(rules.latestOfKind(kind), PayRule.ofKind(kind, from, terms, recorder.signature()));
    }

    private void keep(Optional<PayRule> former, PayRule begun) {
        former.ifPresent(ending -> {
            ending.followedFrom(begun.validity().from());
            rules.saveAndFlush(ending);
        });
        recorder.record("PAY_RULE_ADDED", rules.saveAndFlush(begun));
    }
}
