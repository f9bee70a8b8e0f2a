package kr.madang.commission.minutes.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the record holds of a closed meeting, in the order in which it is told. */
record MeetingRecord(
        Sitting sitting,
        List<Member> members,
        List<Guest> guests,
        List<Item> items,
        List<Vote> votes,
        List<Voice> voices,
        List<Recused> recusals) {

    List<Member> present() {
        return members.stream().filter(Member::tookPart).toList();
    }

    List<Member> absent() {
        return members.stream().filter(member -> !member.tookPart()).toList();
    }

    List<Vote> votesOn(Item item) {
        return votes.stream().filter(vote -> vote.entryId() == item.entryId()).toList();
    }

    List<Recused> recusedFrom(Item item) {
        return recusals.stream()
                .filter(recused -> recused.entryId() == item.entryId())
                .toList();
    }

    List<String> namesFor(Vote vote, String choice) {
        return voices.stream()
                .filter(voice -> voice.voteId() == vote.id() && voice.choice().equals(choice))
                .map(Voice::name)
                .toList();
    }

    /**
     * The meeting itself.
     *
     * @param repliesUntil the last day of a written deliberation
     */
    record Sitting(
            String bodyName,
            String convener,
            int year,
            int number,
            String kind,
            String form,
            LocalDate heldOn,
            @Nullable LocalDate repliesUntil,
            @Nullable String place,
            boolean online,
            Instant openedAt,
            Instant closedAt,
            @Nullable String presider) {

        boolean isWritten() {
            return form.equals("WRITTEN");
        }
    }

    /** A member in office on the day, with the times between which the member was there. */
    record Member(long appointmentId, String name, boolean chairs, boolean tookPart, List<Stay> stays) {}

    /** A time between coming and going. */
    record Stay(Instant arrivedAt, @Nullable Instant leftAt) {}

    /** Somebody who sat in (배석자). */
    record Guest(String name, String post) {}

    /**
     * An item of the agenda.
     *
     * @param result how it was decided, corrections counted in
     */
    record Item(
            long entryId,
            int position,
            String number,
            String kind,
            String title,
            String departmentName,
            @Nullable String result,
            @Nullable String amendedText,
            @Nullable String reason) {}

    /** A counted vote. */
    record Vote(
            long id,
            long entryId,
            String subject,
            String motion,
            String method,
            int inOffice,
            int excluded,
            int required,
            int present,
            int yes,
            int no,
            int abstained,
            boolean carried) {}

    /** How somebody voted openly; whoever did not vote abstained. */
    record Voice(long voteId, String name, String choice) {}

    /** Somebody who sat out of an item. */
    record Recused(long entryId, String name, String kind) {}
}
