package kr.madang.commission.minutes.publication;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.madang.commission.minutes.MeetingMilestones;
import kr.madang.commission.minutes.MinutesDesk;
import kr.madang.commission.minutes.MinutesQuery;
import kr.madang.commission.minutes.MinutesQuery.Detail;
import kr.madang.commission.minutes.MinutesReader;
import kr.madang.commission.minutes.publication.PublicationTable.Of;
import kr.madang.commission.minutes.text.MinutesWords;
import kr.madang.domain.body.minutes.Disclosure;
import kr.madang.domain.body.minutes.Minutes;
import kr.madang.domain.body.minutes.MinutesState;
import kr.madang.domain.body.minutes.MinutesVersion;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes approved minutes, exactly as they were looked at, and withdraws them. */
@Service
@Transactional
public class Publishing {

    private final MinutesDesk desk;
    private final PublicationTable table;
    private final Press press;
    private final Office office;

    Publishing(MinutesDesk desk, PublicationTable table, Press press, Office office) {
        this.desk = desk;
        this.table = table;
        this.press = press;
        this.office = office;
    }

    /** What makes the public text and its files. */
    @Service
    record Press(Blackening blackening, PublicDocuments documents) {}

    /** Who signs, what the meeting is told, and how minutes are looked up. */
    @Service
    record Office(
            MinutesQuery minutes,
            MinutesReader reader,
            Signing signing,
            MeetingMilestones milestones,
            MinutesWords words) {

        Detail detail(long id) {
            return minutes.detail(id, reader.present()).orElseThrow(NotFound::new);
        }
    }

    /** What the public would read. */
    @Transactional(readOnly = true)
    public PublicText preview(long id, PublicationForm form) {
        return text(office.detail(id), desk.latest(id), form);
    }

    /** @throws DomainRuleViolation when what would be published is not what was looked at */
    public void publish(long id, PublicationForm form) {
        Minutes minutes = desk.hold(id, form.seenVersion());
        Detail detail = office.detail(id);
        MinutesVersion version = desk.latest(id);
        PublicText text = text(detail, version, form);
        if (!text.sha256().equals(form.seen())) {
            throw new DomainRuleViolation("minutes.lookFirst");
        }
        Signature by = office.signing().now();
        table.withdraw(id, office.words().say("minutesPublic.replaced", String.valueOf(version.ordinal())), by);
        table.insert(new Of(id, version.id(), detail.bodyId()), text, files(text), by);
        minutes.published(by);
        office.milestones().published(minutes.meetingId(), by);
        desk.keep(minutes, "MINUTES_PUBLISHED", text.disclosure() + " " + text.sha256());
    }

    /** The public no longer reads them, but is told why. */
    public void withdraw(long id, int version, String reason) {
        Minutes minutes = desk.hold(id, version);
        Signature by = office.signing().now();
        if (!table.withdraw(id, reason, by)) {
            throw new DomainRuleViolation("minutes.notPublished");
        }
        minutes.withdrawn(by, reason);
        if (minutes.state() == MinutesState.APPROVED) {
            office.milestones().withdrawnWhileApproved(minutes.meetingId(), by, reason);
        } else {
            office.milestones().withdrawnWhileReopened(minutes.meetingId(), by, reason);
        }
        desk.keep(minutes, "MINUTES_WITHDRAWN", reason);
    }

    private PublicText text(Detail detail, MinutesVersion version, PublicationForm form) {
        if (detail.state() != MinutesState.APPROVED || !version.isApproved()) {
            throw new DomainRuleViolation("minutes.notApproved");
        }
        return press.blackening().of(detail, version.texts(), table.items(detail.meetingId()), form);
    }

    private Map<DocumentFormat, byte[]> files(PublicText text) {
        Map<DocumentFormat, byte[]> files = new EnumMap<>(DocumentFormat.class);
        if (text.disclosure() != Disclosure.CLOSED) {
            for (DocumentFormat format : List.of(DocumentFormat.PDF, DocumentFormat.HWPX)) {
                files.put(format, press.documents().print(text, format));
            }
        }
        return files;
    }
}
