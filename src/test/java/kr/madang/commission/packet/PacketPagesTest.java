package kr.madang.commission.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.office.Role;
import kr.madang.testing.GivenBody;
import kr.madang.testing.Person;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SqlCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The packet on one page: who reads it, what a recusal hides, what is new, notes, questions. */
@PostgresTest
class PacketPagesTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc browser;

    private PacketWorld world;

    @BeforeEach
    void aMeeting() {
        world = new PacketWorld(house);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Person person)
            throws Exception {
        MockHttpServletResponse answer =
                browser.perform(request.with(person.signedIn())).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private String page(Person person) throws Exception {
        MockHttpServletResponse answer = send(get(world.path()), person);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private int status(String path, Person person) throws Exception {
        return send(get(path), person).getStatus();
    }

    private Person somebody(Role role) {
        return Person.with(world.jdbc, role, null);
    }

    @Test
    void showsItemsInOrderWithTheirFiles() throws Exception {
        long first = world.item("첫째 안건");
        world.item("둘째 안건");
        world.pdf(first, "계획안.pdf", 2);

        String page = page(world.member);

        assertThat(page).contains("첫째 안건", "둘째 안건", "요약", "제안 내용", "계획안.pdf", "#item-1", "#item-2", "다음 안건", "이전 안건");
        assertThat(page.indexOf("id=\"item-1\"")).isLessThan(page.indexOf("id=\"item-2\""));
    }

    @Test
    void isReadByTheMembersOfTheBodyAndTheOfficeAlone() throws Exception {
        long file = world.pdf(world.item("안건"), "자료.pdf", 1);
        String paper = "/commission/packet-files/" + file;
        Person outsider = somebody(Role.COMMISSIONER);
        new GivenBody(world.jdbc).member("남의위원", outsider.accountId());

        for (Person reader : List.of(
                world.member,
                world.staff,
                somebody(Role.SECRETARIAT),
                somebody(Role.AUDITOR),
                somebody(Role.FINANCE))) {
            assertThat(status(world.path(), reader)).isEqualTo(200);
            assertThat(status(paper, reader)).isEqualTo(200);
        }
        for (Person stranger : List.of(outsider, somebody(Role.ADMIN))) {
            assertThat(status(world.path(), stranger)).isEqualTo(403);
            assertThat(status(world.path() + ".pdf", stranger)).isEqualTo(403);
            assertThat(status(paper, stranger)).isEqualTo(403);
        }
    }

    @Test
    void keepsTheFilesOfADraftBetweenItsDivisionAndTheSecretariat() throws Exception {
        long draft = world.body.item("초안", "DELIBERATION", "DRAFT");
        String paper = "/commission/packet-files/" + world.pdf(draft, "초안.pdf", 1);

        for (Person reader : List.of(world.staff, somebody(Role.SECRETARIAT), somebody(Role.AUDITOR))) {
            assertThat(status(paper, reader)).isEqualTo(200);
        }
        Person elsewhere = Person.with(world.jdbc, Role.STAFF, new GivenBody(world.jdbc).departmentId());
        for (Person stranger : List.of(world.member, elsewhere, somebody(Role.FINANCE))) {
            assertThat(status(paper, stranger)).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SELF_RECUSED, UPHELD, true",
        "SELF_RECUSED, PENDING, true",
        "DISQUALIFIED, PENDING, true",
        "CHALLENGED, PENDING, false",
        "SELF_RECUSED, LIFTED, false",
        "DISQUALIFIED, DISMISSED, false"
    })
    void keepsThePapersOfAnItemFromTheMemberWhoSitsOutOfIt(String kind, String ruling, boolean hides) throws Exception {
        long item = world.item("이해관계 안건");
        world.item("다른 안건");
        long file = world.pdf(item, "비밀자료.pdf", 1);
        world.jdbc
                .sql("update agenda_item set summary = '가려질 요약', proposal = '가려질 제안' where id = ?")
                .param(item)
                .update();
        world.recuse(item, kind, ruling);

        assertThat(page(world.member).contains("가려질 요약")).isEqualTo(!hides);
        assertThat(page(world.member).contains("비밀자료.pdf")).isEqualTo(!hides);
        assertThat(page(world.member).contains("자료를 보실 수 없습니다")).isEqualTo(hides);
        assertThat(page(world.member)).contains("이해관계 안건", "내 메모");
        assertThat(status("/commission/packet-files/" + file, world.member)).isEqualTo(hides ? 403 : 200);
        assertThat(page(world.staff)).contains("가려질 요약", "비밀자료.pdf");
        assertThat(send(get(world.path()).param("q", "가려질"), world.member)
                        .getContentAsString()
                        .contains("id=\"item-1\""))
                .isEqualTo(!hides);
        int asked = send(
                        post(world.path() + "/items/" + item + "/questions")
                                .param("question", "무엇입니까?")
                                .with(csrf()),
                        world.member)
                .getStatus();
        assertThat(asked).isEqualTo(hides ? 403 : 303);
    }

    @Test
    void hidesNothingWhereTheRuleDoesNotSaySo() throws Exception {
        long item = world.item("안건");
        world.jdbc.sql("""
                        update recusal_rule set hides_papers = false
                        where sitting_rule_id in (select id from sitting_rule where body_id = ?)
                        """).param(world.body.id()).update();
        world.recuse(item, "SELF_RECUSED", "UPHELD");

        assertThat(page(world.member)).contains("제안 내용").doesNotContain("자료를 보실 수 없습니다");
    }

    @Test
    void findsItemsByTitleSummaryProposalAndQuestion() throws Exception {
        world.item("공론장 운영");
        long second = world.item("예산 보고");
        world.jdbc
                .sql("update agenda_item set proposal = 'Budget 마을 사업' where id = ?")
                .param(second)
                .update();

        assertThat(send(get(world.path()).param("q", "공론장"), world.staff).getContentAsString())
                .contains("id=\"item-1\"", "<strong>1</strong>건")
                .doesNotContain("id=\"item-2\"");
        assertThat(send(get(world.path()).param("q", "budget 마을"), world.staff).getContentAsString())
                .contains("id=\"item-2\"")
                .doesNotContain("id=\"item-1\"");
        assertThat(send(get(world.path()).param("q", "없는말"), world.staff).getContentAsString())
                .contains("찾는 말이 있는 안건이 없습니다");
    }

    @Test
    void marksWhatHasComeSinceTheLookBefore() throws Exception {
        long first = world.item("첫째");
        world.item("둘째");
        assertThat(page(world.member)).doesNotContain("새 내용");
        assertThat(page(world.member)).doesNotContain("새 내용");

        world.jdbc
                .sql("update packet_view set seen_at = now() - interval '1 hour' where meeting_id = ?")
                .param(world.meeting)
                .update();
        world.jdbc
                .sql("update agenda_entry set changed_at = now() - interval '2 hours' where meeting_id = ?")
                .param(world.meeting)
                .update();
        world.pdf(first, "나중.pdf", 1);

        String page = page(world.member);
        assertThat(page).contains("새 내용", "새 파일", "지난번에 본 때");
        assertThat(page.split("새 내용", -1)).hasSize(3);
        assertThat(page(world.member)).contains("새 내용");
        assertThat(page(world.staff)).doesNotContain("새 내용");
    }

    private int note(long item, String text, String version, Person person) throws Exception {
        return send(
                        post(world.path() + "/items/" + item + "/note")
                                .param("text", text)
                                .param("version", version)
                                .with(csrf()),
                        person)
                .getStatus();
    }

    @Test
    void showsANoteToItsOwnerAlone() throws Exception {
        long item = world.item("안건");
        assertThat(note(item, "나만 보는 메모", "", world.member)).isEqualTo(303);

        assertThat(page(world.member)).contains("나만 보는 메모");
        for (Role role : List.of(Role.SECRETARIAT, Role.AUDITOR, Role.MANAGER, Role.FINANCE)) {
            assertThat(page(somebody(role))).doesNotContain("나만 보는 메모");
        }
        assertThat(page(world.staff)).doesNotContain("나만 보는 메모");
        assertThat(world.jdbc
                        .sql("select count(*) from audit_entry where detail like '%나만 보는%' or subject like '%나만 보는%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsWhatWasTypedWhenTheNoteWasChangedElsewhere() throws Exception {
        long item = world.item("안건");
        note(item, "처음", "", world.member);
        assertThat(note(item, "태블릿에서", "0", world.member)).isEqualTo(303);

        MockHttpServletResponse late = send(
                post(world.path() + "/items/" + item + "/note")
                        .param("text", "책상에서")
                        .param("version", "0")
                        .with(csrf()),
                world.member);

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("책상에서", "태블릿에서", "name=\"version\" value=\"1\"");
        assertThat(note(item, "책상에서", "1", world.member)).isEqualTo(303);
        assertThat(note(item, "", "2", world.member)).isEqualTo(303);
        assertThat(page(world.member)).doesNotContain("책상에서");
        assertThat(note(item, "가".repeat(4001), "", world.member)).isEqualTo(422);
    }

    private int ask(long item, String question, Person person) throws Exception {
        return send(
                        post(world.path() + "/items/" + item + "/questions")
                                .param("question", question)
                                .with(csrf()),
                        person)
                .getStatus();
    }

    private long lastQuestion() {
        return world.jdbc
                .sql("select max(id) from item_question where meeting_id = ?")
                .param(world.meeting)
                .query(Long.class)
                .single();
    }

    @Test
    void bringsAQuestionToTheDivisionAndItsAnswerToThePacket() throws Exception {
        long item = world.item("물을 안건");
        assertThat(ask(item, "예산은 얼마입니까?", world.member)).isEqualTo(303);
        String answer = "/commission/questions/" + lastQuestion() + "/answer";

        assertThat(send(get("/tasks"), world.staff).getContentAsString()).contains(answer, "물을 안건");
        assertThat(send(get("/tasks"), world.member).getContentAsString()).contains("질의 답변 기다림");
        Person elsewhere = Person.with(world.jdbc, Role.STAFF, new GivenBody(world.jdbc).departmentId());
        assertThat(send(get("/tasks"), elsewhere).getContentAsString()).doesNotContain(answer);
        assertThat(status(answer, elsewhere)).isEqualTo(403);
        assertThat(page(world.staff)).contains("예산은 얼마입니까?", "답변 기다림", "2031. 5. 19.(월)");

        assertThat(send(post(answer).param("answer", " ").param("version", "0").with(csrf()), world.staff)
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(
                                post(answer)
                                        .param("answer", "삼억 원입니다.")
                                        .param("version", "0")
                                        .with(csrf()),
                                world.staff)
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(
                                post(answer)
                                        .param("answer", "사억 원")
                                        .param("version", "0")
                                        .with(csrf()),
                                world.staff)
                        .getStatus())
                .isEqualTo(409);
        assertThat(page(world.member)).contains("삼억 원입니다.");
        assertThat(send(get("/tasks"), world.staff).getContentAsString()).doesNotContain(answer);
    }

    @Test
    void marksAnAnswerThatDidNotComeBeforeTheMeeting() throws Exception {
        long item = world.item("안건");
        ask(item, "늦은 답?", world.member);
        world.jdbc
                .sql("update meeting set held_on = ?, year = ? where id = ?")
                .params(LocalDate.of(2019, 5, 20), 2019, world.meeting)
                .update();

        assertThat(page(world.staff)).contains("답변 기한 지남");
    }

    @Test
    void takesQuestionsFromMembersOfTheBodyWhileTheMeetingIsOpen() throws Exception {
        long item = world.item("안건");
        Person outsider = somebody(Role.COMMISSIONER);
        assertThat(ask(item, "물음", outsider)).isEqualTo(403);
        assertThat(ask(item, "물음", world.staff)).isEqualTo(403);
        assertThat(ask(item, " ", world.member)).isEqualTo(422);

        world.jdbc
                .sql("update meeting set state = 'CANCELLED' where id = ?")
                .param(world.meeting)
                .update();
        assertThat(ask(item, "물음", world.member)).isEqualTo(422);
    }

    @Test
    void readsThirtyItemsWithThreeHundredFilesInAsManyStatementsAsOne() throws Exception {
        long only = world.item("안건 하나");
        world.file(only, "하나.zip", "application/zip", new byte[] {1});
        page(world.member);
        int one = SqlCount.of("", () -> page(world.member)).size();

        for (int i = 1; i < 30; i++) {
            long item = world.item("안건 " + i);
            for (int j = 0; j < 10; j++) {
                world.file(item, "자료" + j + ".zip", "application/zip", new byte[] {1});
            }
            ask(item, "물음 " + i, world.member);
            note(item, "메모 " + i, "", world.member);
        }

        assertThat(SqlCount.of("", () -> page(world.member))).hasSize(one).hasSizeLessThanOrEqualTo(12);
    }
}
