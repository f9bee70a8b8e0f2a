package kr.madang.commission.recruitment.applicant;

import kr.madang.platform.time.BusinessClock;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour whether data of applicants is due to be erased, so that a server that slept catches up. */
@Component
@EnableScheduling
class ErasureSchedule {

    private final ApplicantErasure erasure;
    private final BusinessClock clock;

    ErasureSchedule(ApplicantErasure erasure, BusinessClock clock) {
        this.erasure = erasure;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 * * * *", zone = "Asia/Seoul")
    void eraseWhatIsDue() {
        erasure.eraseDue(clock.today());
    }
}
