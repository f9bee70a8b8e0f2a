package kr.madang.commission.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.madang.commission.minutes.text.DraftText;
import kr.madang.domain.body.minutes.MinutesDrafted;
import kr.madang.domain.body.minutes.MinutesTexts;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.NotFound;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SqlCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The first draft tells the nine statutory contents from the record of the meeting. */
@PostgresTest
class MinutesDraftTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private DraftText drafts;

    private MinutesWorld world;
    private MinutesTexts texts;

    @BeforeEach
    void aClosedMeeting() {
        world = new MinutesWorld(house);
        texts = drafts.of(world.meeting).orElseThrow();
    }

    @Test
    void namesTheMeetingAndWhoHeldItWhenAndWhere() {
        assertThat(texts.name()).startsWith("회의체 ").endsWith(" 2019년 제1차 정기회의");
        assertThat(texts.convener()).isEqualTo("서울특별시");
        assertThat(texts.held()).isEqualTo("일시 : 2019. 11. 6.(수) 14:03 ~ 16:10\n장소 : 회의실");
    }

    @Test
    void tellsWhoCameWhoCameLateWhoLeftEarlyWhoWasAbsentAndWhoSatIn() {
        assertThat(texts.attendance().lines())
                .containsExactly(
                        "재적위원 5명 중 참석 4명, 불참 1명",
                        "○ 참석위원 4명",
                        "- 위원장 한위원장",
                        "- 위원 김하나 (14:20 도착)",
                        "- 위원 이두리 (15:40 퇴장)",
                        "- 위원 박세찬",
                        "○ 불참위원 1명",
                        "- 위원 최불참",
                        "○ 배석자 1명",
                        "- 서울혁신기획관 정배석");
    }

    @Test
    void tellsTheOrderOfProceedingsAndTheItems() {
        assertThat(texts.proceedings().lines())
                .containsExactly(
                        "1. 개회(14:03, 한위원장 주재)",
                        "2. 재적위원 5명 중 4명 참석 확인",
                        "3. 안건 1 심의: 숙의예산 운영계획(제2019-1호)",
                        "4. 안건 2 심의: 위원회 운영규정(제2019-2호)",
                        "5. 안건 3 조정: 마을자치 지원계획(제2019-3호)",
                        "6. 폐회(16:10)");
        assertThat(texts.agenda()).contains("1. [심의] 숙의예산 운영계획 (제2019-1호, 제출: 간사부서", "3. [조정] 마을자치 지원계획");
    }

    @Test
    void leavesAHeadingForWhatWasSaidAboutEachItem() {
        assertThat(texts.remarks()).isEqualTo("1. 숙의예산 운영계획\n-\n2. 위원회 운영규정\n-\n3. 마을자치 지원계획\n-");
    }

    @Test
    void tellsWhatWasDecidedWithTheTextAsAmended() {
        assertThat(texts.decisions().lines())
                .containsExactly(
                        "1. 숙의예산 운영계획 : 원안가결",
                        "2. 위원회 운영규정 : 수정가결",
                        "- 수정한 내용: 제3조의 기한을 14일로 한다.",
                        "3. 마을자치 지원계획 : 보류",
                        "- 사유: 자료를 더 갖추어 다시 다룸");
    }

    @Test
    void namesWhoVotedHowInAnOpenVoteAndNobodyInASecretOne() {
        assertThat(texts.votes().lines())
                .containsExactly(
                        "1. 숙의예산 운영계획",
                        "- 회피: 위원 박세찬",
                        "- 원안 (기명 표결): 의결에 부침",
                        "재적 5명, 제척·기피·회피 1명, 의사정족수 3명, 출석 3명",
                        "찬성 2명, 반대 1명, 기권 0명 : 가결",
                        "찬성: 한위원장, 김하나",
                        "반대: 이두리",
                        "2. 위원회 운영규정",
                        "- 수정안 (무기명 표결): 의결에 부침",
                        "재적 5명, 제척·기피·회피 0명, 의사정족수 3명, 출석 4명",
                        "찬성 3명, 반대 0명, 기권 1명 : 가결",
                        "3. 마을자치 지원계획",
                        "- 표결하지 않음");
    }

    @Test
    void readsTheRecordInSevenStatements() throws Exception {
        assertThat(SqlCount.of("select", () -> drafts.of(world.meeting))).hasSize(7);
    }

    @Test
    void buildsOneDraftAndTellsOthersOfIt() {
        ApplicationEventMulticaster events = house.getBean(ApplicationEventMulticaster.class);
        List<Object> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<MinutesDrafted>> listener =
                ApplicationListener.forPayload(event -> heard.add(event));
        events.addApplicationListener(listener);
        try {
            long id = world.drafted();

            assertThat(heard).containsExactly(new MinutesDrafted(world.meeting, id));
            assertThatThrownBy(() -> world.drafted())
                    .isInstanceOf(DomainRuleViolation.class)
                    .hasMessage("minutes.alreadyDrafted");
        } finally {
            events.removeApplicationListener(listener);
        }
    }

    @Test
    void tellsTheSlowerOfTwoWhoDraftAtOnceThatThereIsADraft() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        ExecutorService desk = Executors.newSingleThreadExecutor();
        try {
            Future<Long> slower = transaction.execute(held -> {
                world.drafted();
                Future<Long> other = desk.submit(() -> world.drafted());
                assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return other;
            });

            assertThatThrownBy(slower::get)
                    .cause()
                    .isInstanceOf(DomainRuleViolation.class)
                    .hasMessage("minutes.alreadyDrafted");
        } finally {
            desk.shutdown();
        }
    }

    @Test
    void findsNoRecordBeforeTheMeetingIsClosed() {
        long open = world.body.meeting(MinutesWorld.DAY.plusDays(7));

        assertThat(drafts.of(open)).isEmpty();
        assertThatThrownBy(() -> world.secretary.does(
                        () -> house.getBean(MinutesWriting.class).draft(open)))
                .isInstanceOf(NotFound.class);
    }
}
