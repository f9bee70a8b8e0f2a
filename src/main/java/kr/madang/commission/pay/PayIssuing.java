package kr.madang.commission.pay;

import kr.madang.commission.pay.PayReckoning.Reckoned;
import kr.madang.domain.commission.pay.PayList;
import kr.madang.domain.commission.pay.PayLists;
import kr.madang.platform.web.NotFound;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues drafts of payment lists, after which they stay as they are, or throws them away. */
@Service
@Transactional
public class PayIssuing {

    private final PayLists lists;
    private final PayReckoning reckoning;
    private final PayRecorder recorder;

    PayIssuing(PayLists lists, PayReckoning reckoning, PayRecorder recorder) {
        this.lists = lists;
        this.reckoning = reckoning;
        this.recorder = recorder;
    }

    /** @throws ObjectOptimisticLockingFailureException when the draft has been drawn up anew since it was seen */
    public void issue(long id, int seenVersion) {
        lists.holdIssuing();
        PayList list = hold(id, seenVersion);
        Reckoned now = reckoning.of(list.meetingId());
        list.issue(now.rule(), now.lines(), recorder.signature());
        recorder.record("PAY_LIST_ISSUED", lists.saveAndFlush(list));
    }

    /** @return the meeting whose draft it was */
    public long discard(long id, int seenVersion) {
        PayList list = hold(id, seenVersion);
        lists.delete(list);
        recorder.record("PAY_LIST_DISCARDED", list);
        return list.meetingId();
    }

    private PayList hold(long id, int seenVersion) {
        PayList list = lists.hold(id).orElseThrow(NotFound::new);
        list.mustBeDraft();
        if (list.version() != seenVersion) {
            throw new ObjectOptimisticLockingFailureException(PayList.class, id);
        }
        return list;
    }
}
