package kr.madang.commission.member;

import kr.madang.domain.body.Evidence;
import kr.madang.domain.body.Members;
import kr.madang.domain.body.Qualification;
import kr.madang.domain.body.Qualifications;
import kr.madang.platform.file.Attachments;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Records what makes members fit for their seats, with evidence. */
@Service
public class QualificationRecording {

    private final Qualifications qualifications;
    private final Members members;
    private final Attachments attachments;
    private final Recorder recorder;

    QualificationRecording(Qualifications qualifications, Members members, Attachments attachments, Recorder recorder) {
        this.qualifications = qualifications;
        this.members = members;
        this.attachments = attachments;
        this.recorder = recorder;
    }

    @Transactional
    public void record(long memberId, QualificationForm form) {
        if (!members.existsById(memberId)) {
            throw new NotFound();
        }
        int already = qualifications.findByMemberIdAndRemovedAtIsNull(memberId).size();
        Qualification recorded = form.qualification(memberId, stored(form.chosenFile(), already), recorder.signature());
        qualifications.saveAndFlush(recorded);
        recorder.record("QUALIFICATION_RECORDED", memberId, recorded.kind() + " " + recorded.years());
    }

    /** Takes a qualification off the record; appointments made upon it stay. */
    @Transactional
    public void remove(long memberId, long id) {
        Qualification removed = qualifications.findByIdAndMemberId(id, memberId).orElseThrow(NotFound::new);
        removed.remove(recorder.signature().at());
        qualifications.saveAndFlush(removed);
        recorder.record("QUALIFICATION_REMOVED", memberId, removed.kind() + " " + removed.years());
    }

    private @Nullable Evidence stored(@Nullable MultipartFile file, int already) {
        if (file == null) {
            return null;
        }
        Attachments.Taken taken = attachments.take(file, already);
        return new Evidence(taken.storedFileId(), taken.name(), taken.mediaType());
    }
}
