package kr.madang.commission.packet;

import java.sql.Timestamp;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.security.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes on items (메모). Every statement names the owner's account: nobody else's are within reach. */
@Service
class Notes {

    private final JdbcClient jdbc;
    private final PacketReading packets;
    private final Signing signing;

    Notes(JdbcClient jdbc, PacketReading packets, Signing signing) {
        this.jdbc = jdbc;
        this.packets = packets;
        this.signing = signing;
    }

    /**
     * Keeps what the person notes on an item; an empty text takes the note away.
     *
     * @param seenVersion the note as it was seen; null where there was none
     * @throws DomainRuleViolation when the note has been changed elsewhere since, on another device perhaps
     */
    @Transactional
    public void keep(long meetingId, long itemId, @Nullable String text, @Nullable Integer seenVersion) {
        packets.item(meetingId, itemId);
        int changed = text == null ? remove(itemId, seenVersion) : write(itemId, text, seenVersion);
        if (changed == 0) {
            throw new DomainRuleViolation("itemNote.overtaken");
        }
    }

    private int write(long itemId, String text, @Nullable Integer seenVersion) {
        Signature by = signing.now();
        if (seenVersion == null) {
            return jdbc.sql("""
                            insert into item_note (account_id, item_id, text, changed_at) values (?, ?, ?, ?)
                            on conflict (account_id, item_id) do nothing
                            """)
                    .params(by.accountId(), itemId, text, Timestamp.from(by.at()))
                    .update();
        }
        return jdbc.sql("""
                        update item_note set text = ?, changed_at = ?, version = version + 1
                        where account_id = ? and item_id = ? and version = ?
                        """)
                .params(text, Timestamp.from(by.at()), by.accountId(), itemId, seenVersion)
                .update();
    }

    private int remove(long itemId, @Nullable Integer seenVersion) {
        if (seenVersion == null) {
            return 1;
        }
        return jdbc.sql("delete from item_note where account_id = ? and item_id = ? and version = ?")
                .params(signing.now().accountId(), itemId, seenVersion)
                .update();
    }
}
