package kr.madang.commission.item;

import kr.madang.domain.body.meeting.AgendaItem;
import kr.madang.platform.security.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat's review of items (안건 검토). */
@Service
@Transactional
class ItemReview {

    private final ItemDesk desk;
    private final Signing signing;

    ItemReview(ItemDesk desk, Signing signing) {
        this.desk = desk;
        this.signing = signing;
    }

    public void accept(long id, int version, @Nullable String comment) {
        AgendaItem item = desk.find(id, version);
        item.accept(signing.now(), comment);
        desk.keep(item, "ITEM_ACCEPTED");
    }

    public void sendBack(long id, int version, String reason) {
        AgendaItem item = desk.find(id, version);
        item.sendBack(signing.now(), reason);
        desk.keep(item, "ITEM_RETURNED");
    }
}
