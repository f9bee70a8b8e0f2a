package kr.madang.commission.packet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.madang.commission.CommissionAccess;
import kr.madang.commission.packet.Packet.Cover;
import kr.madang.commission.packet.Packet.Entry;
import kr.madang.commission.packet.Packet.File;
import kr.madang.commission.packet.Packet.Item;
import kr.madang.commission.packet.Packet.Note;
import kr.madang.commission.packet.Packet.Question;
import kr.madang.domain.shared.Signature;
import kr.madang.platform.file.Attachments;
import kr.madang.platform.security.Signing;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens packets for the person signed in. Members read those of their own bodies, the office reads all; what a recusal
 * keeps from a member is left out here, before any page, search or document is made of it.
 */
@Service
class PacketReading {

    /** Looks within so long of one another are one look: what is new stays marked when the page is loaded again. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(30);

    private final PacketQuery query;
    private final PacketLooks looks;
    private final CommissionAccess access;
    private final Signing signing;

    PacketReading(PacketQuery query, PacketLooks looks, CommissionAccess access, Signing signing) {
        this.query = query;
        this.looks = looks;
        this.access = access;
        this.signing = signing;
    }

    /**
     * The packet, without counting as a look.
     *
     * @throws NotFound when there is no such meeting
     * @throws AccessDeniedException when it is one of a body the person does not sit on
     */
    @Transactional(readOnly = true)
    public Packet open(long meetingId) {
        return packet(meetingId);
    }

    /** The packet as looked at: what has come since the look before is marked. */
    @Transactional
    public Packet look(long meetingId) {
        Packet packet = packet(meetingId);
        Signature by = signing.now();
        Instant previous = looks.note(meetingId, by, ONE_LOOK);
        return new Packet(packet.cover(), packet.items(), packet.asks(), previous, packet.followUps());
    }

    /**
     * An item of the packet.
     *
     * @throws NotFound when it is not on that agenda
     */
    @Transactional(readOnly = true)
    public Item item(long meetingId, long itemId) {
        return open(meetingId).items().stream()
                .filter(item -> item.entry().itemId() == itemId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * A file of an item: one on an agenda goes to all who read that packet, one that is still being prepared to its
     * division, the secretariat and the auditor.
     *
     * @throws AccessDeniedException when it is kept from the person
     */
    @Transactional(readOnly = true)
    public Attachments.Taken paper(long fileId) {
        PacketQuery.Paper paper = query.paper(fileId, signing.now().accountId()).orElseThrow(NotFound::new);
        if (paper.hidden() || !isFor(paper)) {
            throw new AccessDeniedException("a paper of another body, or kept back for a recusal");
        }
        return new Attachments.Taken(paper.storedFileId(), paper.name(), paper.size(), paper.mediaType());
    }

    private boolean isFor(PacketQuery.Paper paper) {
        return paper.offered()
                ? paper.member() || access.readsAllPackets()
                : access.readsKept() || access.belongsTo(paper.departmentId());
    }

    private Packet packet(long meetingId) {
        long account = signing.now().accountId();
        Cover cover = query.cover(meetingId).orElseThrow(NotFound::new);
        boolean member = query.isMember(meetingId, account);
        if (!member && !access.readsAllPackets()) {
            throw new AccessDeniedException("a meeting of a body the person does not sit on");
        }
        Map<Long, String> hidden = query.hidden(meetingId, account);
        Map<Long, List<File>> files = query.files(meetingId).stream().collect(groupingBy(File::itemId));
        Map<Long, List<Question>> questions =
                query.questions(meetingId).stream().collect(groupingBy(Question::itemId));
        Map<Long, Note> notes =
                query.notes(meetingId, account).stream().collect(toMap(Note::itemId, Function.identity()));
        List<Item> items = query.entries(meetingId).stream()
                .map(entry -> item(
                        entry,
                        files.getOrDefault(entry.itemId(), List.of()),
                        questions.getOrDefault(entry.itemId(), List.of()),
                        notes.get(entry.itemId()),
                        hidden.get(entry.itemId())))
                .toList();
        return new Packet(
                cover,
                items,
                member && access.sits() && cover.isOpen(),
                null,
                cover.isOpen() ? query.followUps(cover.bodyId()) : List.of());
    }

    private static Item item(
            Entry entry, List<File> files, List<Question> questions, @Nullable Note note, @Nullable String hiddenBy) {
        return hiddenBy == null
                ? new Item(entry, files, questions, note, null)
                : new Item(entry.withoutPapers(), List.of(), List.of(), note, hiddenBy);
    }
}
