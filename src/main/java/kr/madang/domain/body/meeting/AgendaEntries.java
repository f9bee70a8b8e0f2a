package kr.madang.domain.body.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All places on agendas. */
public interface AgendaEntries extends Repository<AgendaEntry, Long> {

    Optional<AgendaEntry> findById(long id);

    List<AgendaEntry> findByMeetingIdOrderByPosition(long meetingId);

    AgendaEntry saveAndFlush(AgendaEntry entry);

    void delete(AgendaEntry entry);

    void flush();
}
