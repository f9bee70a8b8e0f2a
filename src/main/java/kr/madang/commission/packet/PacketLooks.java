package kr.madang.commission.packet;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.madang.domain.shared.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers when somebody looked at a packet. */
@Component
class PacketLooks {

    private final JdbcClient jdbc;

    PacketLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a look and gives the one before it, if there was one; looks close together are one. */
    @Nullable
    Instant note(long meetingId, Signature by, Duration oneLook) {
        Timestamp now = Timestamp.from(by.at());
        return jdbc.sql("""
                        insert into packet_view (account_id, meeting_id, seen_at) values (:account, :meeting, :now)
                        on conflict (account_id, meeting_id) do update set
                            previous_at = case when packet_view.seen_at < :before then packet_view.seen_at
                                               else packet_view.previous_at end,
                            seen_at = excluded.seen_at
                        returning previous_at
                        """)
                .param("account", by.accountId())
                .param("meeting", meetingId)
                .param("now", now)
                .param("before", Timestamp.from(by.at().minus(oneLook)))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("previous_at")))
                .single()
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
