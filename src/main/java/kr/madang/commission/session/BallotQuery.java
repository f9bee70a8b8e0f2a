package kr.madang.commission.session;

import java.time.LocalDate;
import java.util.Optional;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A vote as a member sees it. */
@Component
@Transactional(readOnly = true)
class BallotQuery {

    private final JdbcClient jdbc;

    BallotQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when there is no such vote */
    long entryOf(long voteId) {
        return jdbc.sql("select entry_id from vote where id = ?")
                .param(voteId)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The vote as the member with that account sees it; nothing for whoever is no member of the body. */
    Optional<Paper> find(long voteId, long accountId) {
        return jdbc.sql("""
                        select v.id, v.entry_id, e.meeting_id, v.subject, v.motion, v.amended_text, v.method, v.state,
                               i.title, i.year || '-' || i.ordinal as number, o.appointment_id, o.name,
                               l.appointment_id is not null as elector, coalesce(l.voted, false) as voted, b.choice,
                               v.yes, v.no, v.abstained, v.carried, m.held_on
                        from vote v join agenda_entry e on e.id = v.entry_id join agenda_item i on i.id = e.item_id
                        join meeting m on m.id = e.meeting_id
                        join member_in_office o on o.body_id = m.body_id and o.served @> m.held_on and o.staff_account_id = :account
                        left join vote_elector l on l.vote_id = v.id and l.appointment_id = o.appointment_id
                        left join open_ballot b on b.vote_id = v.id and b.appointment_id = o.appointment_id
                        where v.id = :vote
                        """)
                .param("vote", voteId)
                .param("account", accountId)
                .query(Paper.class)
                .optional();
    }

    /**
     * A voting paper.
     *
     * @param choice what the member voted, in a vote by name alone
     */
    public record Paper(
            long id,
            long entryId,
            long meetingId,
            String subject,
            String motion,
            @Nullable String amendedText,
            String method,
            String state,
            String title,
            String number,
            long appointmentId,
            String name,
            boolean elector,
            boolean voted,
            @Nullable String choice,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstained,
            @Nullable Boolean carried,
            LocalDate heldOn) {

        /** Whether the member can vote now. */
        public boolean isOpenToMember() {
            return state.equals("OPEN") && elector && !voted;
        }
    }
}
