package kr.madang.commission.member;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.madang.domain.body.SeatClass;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where on a body on a day (위원 현황).
 *
 * @param rule the composition of the day; none where the body has no rule
 * @param unseated members of a body without seats
 */
public record SeatPlan(
        BodyQuery.Row body, LocalDate day, @Nullable Rule rule, List<Category> categories, List<Occupant> unseated) {

    /** A term that ends within so many days is near its end. */
    static final int NEAR_DAYS = 90;

    /** What the seat plan says of a seat, in words. */
    public enum State {
        FILLED,
        EXPIRING,
        VACANT
    }

    /** The numbers of the composition. */
    public record Rule(
            long id,
            int mostMembers,
            int mostNonStanding,
            @Nullable Integer subcommitteesEach,
            String legalBasis,
            LocalDate validFrom) {}

    /** Who sits in a seat, or on a body without seats. */
    public record Occupant(
            long appointmentId,
            long memberId,
            String name,
            @Nullable String affiliation,
            @Nullable String position,
            int termNumber,
            LocalDate startsOn,
            @Nullable LocalDate lastOn,
            boolean followed) {

        /** Days from the day to the last one; none for those without a term. */
        @Nullable
        public Long daysLeftOn(LocalDate day) {
            return lastOn == null ? null : ChronoUnit.DAYS.between(day, lastOn);
        }
    }

    /**
     * A seat.
     *
     * @param beyond it is filled although the composition of the day no longer has it
     */
    public record Place(
            long seatId,
            int number,
            @Nullable String post,
            boolean beyond,
            @Nullable Occupant occupant) {

        public State stateOn(LocalDate day) {
            if (occupant == null) {
                return State.VACANT;
            }
            Long left = occupant.daysLeftOn(day);
            return left != null && left <= NEAR_DAYS ? State.EXPIRING : State.FILLED;
        }
    }

    /**
     * The seats of a category.
     *
     * @param seats how many the rule has
     */
    public record Category(String name, SeatClass seatClass, int seats, List<Place> places) {

        public long filled() {
            return places.stream().filter(place -> place.occupant() != null).count();
        }

        public long vacant() {
            return places.stream().filter(place -> place.occupant() == null).count();
        }

        public long expiringOn(LocalDate day) {
            return places.stream()
                    .filter(place -> place.stateOn(day) == State.EXPIRING)
                    .count();
        }
    }

    public int seats() {
        return categories.stream().mapToInt(Category::seats).sum();
    }

    public int nonStandingSeats() {
        return categories.stream()
                .filter(category -> category.seatClass() == SeatClass.NON_STANDING)
                .mapToInt(Category::seats)
                .sum();
    }

    public long filled() {
        return categories.stream().mapToLong(Category::filled).sum();
    }

    public long vacant() {
        return categories.stream().mapToLong(Category::vacant).sum();
    }

    public long expiring() {
        return categories.stream()
                .mapToLong(category -> category.expiringOn(day))
                .sum();
    }
}
