package kr.madang.commission.minutes;

import kr.madang.domain.body.minutes.AllMinutes;
import kr.madang.domain.body.minutes.Minutes;
import kr.madang.domain.body.minutes.MinutesVersion;
import kr.madang.domain.body.minutes.MinutesVersions;
import kr.madang.platform.audit.AuditLog;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Takes minutes out, one writer at a time, and puts them back with a line in the audit log. */
@Component
public class MinutesDesk {

    private final AllMinutes all;
    private final MinutesVersions versions;
    private final AuditLog audit;

    MinutesDesk(AllMinutes all, MinutesVersions versions, AuditLog audit) {
        this.all = all;
        this.versions = versions;
        this.audit = audit;
    }

    public Minutes hold(long id) {
        return all.hold(id).orElseThrow(NotFound::new);
    }

    /**
     * The minutes as somebody saw them, held until the transaction ends.
     *
     * @throws ObjectOptimisticLockingFailureException when they have changed since
     */
    public Minutes hold(long id, int seenVersion) {
        Minutes minutes = hold(id);
        if (minutes.version() != seenVersion) {
            throw new ObjectOptimisticLockingFailureException(Minutes.class, id);
        }
        return minutes;
    }

    public MinutesVersion latest(long id) {
        return versions.findFirstByMinutesIdOrderByOrdinalDesc(id).orElseThrow(NotFound::new);
    }

    /** The version that was sent out last. */
    MinutesVersion sent(long id) {
        return versions.findFirstByMinutesIdAndSealedAtIsNotNullOrderByOrdinalDesc(id)
                .orElseThrow(NotFound::new);
    }

    MinutesVersion keep(MinutesVersion version) {
        return versions.saveAndFlush(version);
    }

    public Minutes keep(Minutes minutes, String action, @Nullable String detail) {
        Minutes kept = all.saveAndFlush(minutes);
        audit.record(action, "minutes/" + kept.id(), detail);
        return kept;
    }
}
