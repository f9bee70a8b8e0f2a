package kr.madang.commission.item;

import kr.madang.domain.body.meeting.AgendaItem;
import kr.madang.domain.body.meeting.AgendaItems;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.web.NotFound;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Takes items out and puts them back, with a line in the audit log. */
@Component
class ItemDesk {

    private final AgendaItems items;
    private final AuditLog audit;

    ItemDesk(AgendaItems items, AuditLog audit) {
        this.items = items;
        this.audit = audit;
    }

    /** @throws ObjectOptimisticLockingFailureException when it has changed since it was seen */
    AgendaItem find(long id, int seenVersion) {
        AgendaItem item = find(id);
        if (item.version() != seenVersion) {
            throw new ObjectOptimisticLockingFailureException(AgendaItem.class, id);
        }
        return item;
    }

    AgendaItem find(long id) {
        return items.findById(id).orElseThrow(NotFound::new);
    }

    int nextOrdinal(long bodyId, int year) {
        items.holdNumbers(bodyId);
        return items.nextOrdinal(bodyId, year);
    }

    AgendaItem keep(AgendaItem item, String action) {
        AgendaItem kept = items.saveAndFlush(item);
        audit.record(action, kept.number(), kept.text().title());
        return kept;
    }
}
