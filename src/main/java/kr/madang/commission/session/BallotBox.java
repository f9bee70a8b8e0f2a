package kr.madang.commission.session;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.madang.domain.body.vote.Choice;
import kr.madang.domain.body.vote.VoteMethod;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may vote, who has voted, and the papers (투표함). For a secret vote the list of voters and the papers know nothing of
 * each other. All of it happens in the caller's transaction.
 */
@Component
class BallotBox {

    private final JdbcClient jdbc;
    private final BallotSeal seal;

    BallotBox(JdbcClient jdbc, BallotSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void enrol(long voteId, Collection<Long> appointmentIds) {
        jdbc.sql("""
                        insert into vote_elector (vote_id, appointment_id, voted)
                        select ?, unnest(cast(? as bigint[])), false on conflict do nothing
                        """).params(voteId, appointmentIds.toArray(Long[]::new)).update();
    }

    /** Strikes a member off who has not voted. */
    void strikeOff(long voteId, long appointmentId) {
        jdbc.sql("delete from vote_elector where vote_id = ? and appointment_id = ? and not voted")
                .params(voteId, appointmentId)
                .update();
    }

    void strikeOffWhoHasNotVoted(long voteId) {
        jdbc.sql("delete from vote_elector where vote_id = ? and not voted")
                .param(voteId)
                .update();
    }

    /**
     * Takes a member's vote, once.
     *
     * @throws DomainRuleViolation when the vote is over, or the member may not vote or has voted
     */
    void cast(long voteId, long appointmentId, Choice choice, Signature by) {
        VoteMethod method = jdbc.sql("select method from vote where id = ? and state = 'OPEN' for share")
                .param(voteId)
                .query((row, number) -> VoteMethod.valueOf(row.getString(1)))
                .optional()
                .orElseThrow(() -> new DomainRuleViolation("vote.notOpen"));
        mark(voteId, appointmentId);
        if (method == VoteMethod.SECRET) {
            jdbc.sql("insert into sealed_ballot (id, vote_id, sealed) values (?, ?, ?)")
                    .params(UUID.randomUUID(), voteId, seal.seal(voteId, choice))
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into open_ballot (vote_id, appointment_id, choice, recorded_by, recorded_at) values (?, ?, ?, ?, ?)
                        """)
                .params(voteId, appointmentId, choice.name(), by.accountId(), Timestamp.from(by.at()))
                .update();
    }

    private void mark(long voteId, long appointmentId) {
        int marked = jdbc.sql(
                        "update vote_elector set voted = true where vote_id = ? and appointment_id = ? and not voted")
                .params(voteId, appointmentId)
                .update();
        if (marked == 1) {
            return;
        }
        boolean listed = jdbc.sql("select exists (select 1 from vote_elector where vote_id = ? and appointment_id = ?)")
                .params(voteId, appointmentId)
                .query(Boolean.class)
                .single();
        throw new DomainRuleViolation(listed ? "vote.alreadyVoted" : "vote.notAnElector");
    }

    /** Marks everybody, where nobody objected. */
    void markAll(long voteId) {
        jdbc.sql("update vote_elector set voted = true where vote_id = ?")
                .param(voteId)
                .update();
    }

    int electors(long voteId) {
        return jdbc.sql("select count(*) from vote_elector where vote_id = ?")
                .param(voteId)
                .query(Integer.class)
                .single();
    }

    boolean everybodyHasVoted(long voteId) {
        return jdbc.sql("select not exists (select 1 from vote_elector where vote_id = ? and not voted)")
                .param(voteId)
                .query(Boolean.class)
                .single();
    }

    /** Takes the papers out; those of a secret vote are opened, counted and gone. */
    List<Choice> empty(long voteId, VoteMethod method) {
        if (method != VoteMethod.SECRET) {
            return jdbc.sql("select choice from open_ballot where vote_id = ?")
                    .param(voteId)
                    .query((row, number) -> Choice.valueOf(row.getString(1)))
                    .list();
        }
        List<Choice> choices = jdbc.sql("select sealed from sealed_ballot where vote_id = ? order by id")
                .param(voteId)
                .query((row, number) -> seal.open(voteId, row.getBytes(1)))
                .list();
        discard(voteId);
        return choices;
    }

    /** Throws the papers of a secret vote away unopened. */
    void discard(long voteId) {
        jdbc.sql("delete from sealed_ballot where vote_id = ?").param(voteId).update();
    }
}
