package kr.madang.commission.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** What the database itself refuses, tried with plain statements. */
@PostgresTest
class PacketRulesTest {

    @Autowired
    private ApplicationContext house;

    private PacketWorld world;
    private long question;

    @BeforeEach
    void aQuestion() {
        world = new PacketWorld(house);
        long item = world.item("안건");
        question = world.jdbc
                .sql("""
                        insert into item_question (meeting_id, item_id, asker_name, question, asked_at)
                        values (?, ?, '이름위원', '물음', now()) returning id
                        """)
                .params(world.meeting, item)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update item_question set question = '다른 물음' where id = :id",
                "update item_question set asker_name = '다른 위원' where id = :id",
                "update item_question set answer = '답' where id = :id",
                "update item_question set answer = ' ', answerer_name = '담당', answered_at = now() where id = :id",
                "update item_question set answer = '답', answerer_name = '담당', answered_at = '2000-01-01' where id = :id",
                "delete from item_question where id = :id"
            })
    void refusesToRewriteAQuestion(String statement) {
        assertThatThrownBy(() -> world.jdbc.sql(statement).param("id", question).update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into mail_outbox (address, kind, subject, content, queued_at) values ('a@b.kr', 'X', E'제목\\r\\nBcc: c@d.kr', '', now())",
                "insert into mail_outbox (address, kind, subject, content, queued_at) values (E'a@b.kr\\nc@d.kr', 'X', '제목', '', now())",
                "insert into mail_outbox (kind, subject, content, queued_at) values ('X', '제목', '', now())",
                "insert into mail_outbox (address, kind, subject, content, queued_at, state) values ('a@b.kr', 'X', '제목', '', now(), 'SENT')"
            })
    void refusesAMailThatIsNone(String statement) {
        assertThatThrownBy(() -> world.jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void takesAWholeAnswer() {
        assertThat(world.jdbc
                        .sql(
                                "update item_question set answer = '답', answerer_name = '담당', answered_at = now() where id = ?")
                        .param(question)
                        .update())
                .isEqualTo(1);
    }
}
