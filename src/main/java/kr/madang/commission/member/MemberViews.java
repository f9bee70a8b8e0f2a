package kr.madang.commission.member;

import java.util.Objects;
import kr.madang.commission.CommissionAccess;
import kr.madang.commission.member.MemberQuery.Person;
import kr.madang.commission.member.MemberQuery.Proof;
import kr.madang.platform.file.Attachments;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Shows members: contact data whole to those who keep them, each such view on record, and masked to all others. */
@Component
class MemberViews {

    private final MemberQuery query;
    private final CommissionAccess access;
    private final Recorder recorder;
    private final BusinessClock clock;

    MemberViews(MemberQuery query, CommissionAccess access, Recorder recorder, BusinessClock clock) {
        this.query = query;
        this.access = access;
        this.recorder = recorder;
        this.clock = clock;
    }

    MemberView view(long id) {
        return new MemberView(person(id), query.termsOf(id), query.qualificationsOf(id), clock.today());
    }

    Person person(long id) {
        Person person = query.person(id).orElseThrow(NotFound::new);
        if (!access.keeps()) {
            return person.masked();
        }
        recorder.record("MEMBER_VIEWED", id, null);
        return person;
    }

    /** The person without contact data. */
    Person named(long id) {
        return query.person(id).orElseThrow(NotFound::new).masked();
    }

    /** The evidence of a qualification, about to be handed out, which goes on record. */
    Attachments.Taken evidence(long member, long qualification) {
        Proof proof = query.qualificationsOf(member).stream()
                .filter(found -> found.id() == qualification && found.storedFileId() != null)
                .findFirst()
                .orElseThrow(NotFound::new);
        recorder.record("DOWNLOAD", member, proof.fileName());
        return new Attachments.Taken(
                Objects.requireNonNull(proof.storedFileId()),
                Objects.requireNonNull(proof.fileName()),
                Objects.requireNonNull(proof.size()),
                Objects.requireNonNull(proof.mediaType()));
    }
}
