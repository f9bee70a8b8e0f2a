package kr.madang.domain.body;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be appointed to which seat.
 *
 * @param qualifications what is recorded of the member
 * @param lastDay the last day of the term; the rule's where there is none
 * @param documentNo of the letter of appointment
 */
public record Nomination(
        Seat seat,
        long memberId,
        List<Qualification> qualifications,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String documentNo) {}
