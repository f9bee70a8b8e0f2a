package kr.madang.commission.packet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.madang.commission.meeting.MeetingQuery.OpenFollowUp;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a meeting as one person may read them.
 *
 * @param asks whether the person may ask the divisions
 * @param followUps what is still to be done because of earlier decisions, as long as the meeting is ahead
 * @param previousLook when the person looked at them the time before; null at the first look
 */
record Packet(
        Cover cover,
        List<Item> items,
        boolean asks,
        @Nullable Instant previousLook,
        List<OpenFollowUp> followUps) {

    /** The meeting. */
    record Cover(
            long id,
            long bodyId,
            String bodyName,
            String kind,
            String form,
            int year,
            @Nullable Integer number,
            String state,
            @Nullable LocalDate plannedMonth,
            @Nullable LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable LocalTime endsAt,
            @Nullable LocalDate repliesUntil,
            @Nullable String place,
            @Nullable String onlineLink,
            @Nullable LocalDate papersDueOn) {

        /** Whether questions may still be asked. */
        public boolean isOpen() {
            return state.equals("PLANNED") || state.equals("NOTIFIED") || state.equals("IN_SESSION");
        }
    }

    /** A paper on the agenda; without its texts for those from whom it is kept. */
    record Entry(
            long entryId,
            int position,
            long itemId,
            int year,
            int ordinal,
            String kind,
            String field,
            long departmentId,
            String departmentName,
            String title,
            String summary,
            String proposal,
            @Nullable String linkKind,
            @Nullable Long linkId,
            @Nullable String linkTitle,
            Instant changedAt) {

        Entry withoutPapers() {
            return new Entry(
                    entryId,
                    position,
                    itemId,
                    year,
                    ordinal,
                    kind,
                    field,
                    departmentId,
                    departmentName,
                    title,
                    "",
                    "",
                    null,
                    null,
                    null,
                    changedAt);
        }

        /** Where the record is shown that the item is about, as far as it has a page. */
        public @Nullable String href() {
            return "TRANSFER".equals(linkKind) ? "/budget/transfers/" + linkId : null;
        }
    }

    /** A file of an item. */
    record File(
            long id,
            long itemId,
            long storedFileId,
            String name,
            long size,
            String mediaType,
            @Nullable Integer pages,
            Instant addedAt) {

        boolean isPdf() {
            return mediaType.equals("application/pdf");
        }
    }

    /** One's own note on an item. */
    record Note(long itemId, String text, int version) {}

    /** A question of a member with the division's answer. */
    record Question(
            long id,
            long itemId,
            String askerName,
            String question,
            Instant askedAt,
            @Nullable LocalDate dueOn,
            @Nullable String answer,
            @Nullable String answererName,
            @Nullable Instant answeredAt,
            int version) {

        /** Whether the answer did not come before the meeting. */
        public boolean isOverdue(LocalDate today) {
            return answer == null && dueOn != null && today.isAfter(dueOn);
        }
    }

    /**
     * An item with all that belongs to it.
     *
     * @param hiddenBy the kind of recusal for which its papers are kept from the person
     */
    record Item(
            Entry entry,
            List<File> files,
            List<Question> questions,
            @Nullable Note note,
            @Nullable String hiddenBy) {

        public boolean isHidden() {
            return hiddenBy != null;
        }

        /** Whether anything has come since that look; at the first look nothing is newer than the rest. */
        public boolean isNewSince(@Nullable Instant look) {
            return look != null && changes().anyMatch(change -> change.isAfter(look));
        }

        private Stream<Instant> changes() {
            return Stream.of(
                            Stream.of(entry.changedAt()),
                            files.stream().map(File::addedAt),
                            questions.stream()
                                    .map(question ->
                                            question.answeredAt() == null ? question.askedAt() : question.answeredAt()))
                    .flatMap(some -> some);
        }

        /** Whether every word stands somewhere in the texts the person may read. */
        boolean speaksOf(String words) {
            String texts = Stream.concat(
                            Stream.of(entry.title(), entry.summary(), entry.proposal()),
                            questions.stream().map(Question::question))
                    .reduce("", (one, other) -> one + "\n" + other)
                    .toLowerCase(Locale.ROOT);
            return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                    .allMatch(texts::contains);
        }
    }

    /** The packet with the items alone that speak of the words. */
    Packet about(String words) {
        return new Packet(
                cover, items.stream().filter(item -> item.speaksOf(words)).toList(), asks, previousLook, followUps);
    }
}
