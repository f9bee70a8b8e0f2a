package kr.madang.commission.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kr.madang.commission.member.CompositionQuery.Numbers;
import kr.madang.domain.body.CompositionLimits;
import kr.madang.domain.body.SeatClass;
import kr.madang.domain.body.Vacancy;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.web.ConditionText;
import org.jspecify.annotations.Nullable;

/** A composition, as typed; a row without seats is left out. */
public record CompositionForm(
        @NotNull @Nullable LocalDate validFrom,
        @NotNull @Min(1) @Max(999) @Nullable Integer mostMembers,
        @NotNull @Min(0) @Max(999) @Nullable Integer mostNonStanding,
        @Min(1) @Max(99) @Nullable Integer subcommitteesEach,
        @NotBlank @Size(max = 200) @Nullable String legalBasis,
        @Valid @Nullable List<Row> rows) {

    private static final int NEW_ROWS = 2;
    private static final int LONGEST_TERM = 120;
    private static final int LONGEST_POST = 100;
    private static final String NUMBER = "[0-9]{0,3}";

    /**
     * The seats of a category as typed.
     *
     * @param category the id of one that exists; none for a new one
     * @param posts of ex officio seats, parted by commas
     */
    public record Row(
            @Nullable String category,
            @Size(max = 60) @Nullable String name,
            @Nullable String seatClass,

            @Pattern(regexp = NUMBER) @Nullable String seats,

            @Pattern(regexp = NUMBER) @Nullable String termMonths,

            @Pattern(regexp = "[0-9]?") @Nullable String renewals,

            @Nullable String vacancy,
            @Nullable String posts) {

        static final Row BLANK = new Row(null, null, null, null, null, null, null, null);

        int seatsWanted() {
            return number(seats) == null ? 0 : Objects.requireNonNull(number(seats));
        }

        @Nullable
        Integer months() {
            Integer months = number(termMonths);
            if (months != null && (months < 1 || months > LONGEST_TERM)) {
                throw new DomainRuleViolation("composition.termOutOfRange", LONGEST_TERM);
            }
            return months;
        }

        int renewalsAllowed() {
            return Objects.requireNonNullElse(number(renewals), 0);
        }

        private static @Nullable Integer number(@Nullable String typed) {
            return typed == null || typed.isEmpty() ? null : Integer.valueOf(typed);
        }

        @Nullable
        Long categoryId() {
            return ConditionText.id(category);
        }

        /** @throws DomainRuleViolation when the row does not say what its seats are */
        SeatClass seatClassChosen() {
            SeatClass chosen = ConditionText.oneOf(SeatClass.values(), seatClass);
            if (chosen == null || name == null) {
                throw new DomainRuleViolation("composition.rowIncomplete");
            }
            return chosen;
        }

        Vacancy vacancyChosen() {
            return Objects.requireNonNullElse(ConditionText.oneOf(Vacancy.values(), vacancy), Vacancy.SERVES_REST);
        }

        /** @throws DomainRuleViolation when one is longer than a post may be */
        List<String> typedPosts() {
            List<String> typed = posts == null
                    ? List.of()
                    : Arrays.stream(posts.split(","))
                            .map(String::strip)
                            .filter(post -> !post.isEmpty())
                            .toList();
            if (typed.stream().anyMatch(post -> post.length() > LONGEST_POST)) {
                throw new DomainRuleViolation("composition.postTooLong", LONGEST_POST);
            }
            return typed;
        }
    }

    /** A form that starts from what holds now. */
    static CompositionForm of(@Nullable Numbers now) {
        List<Row> rows = new ArrayList<>();
        if (now != null) {
            now.shares()
                    .forEach(share -> rows.add(new Row(
                            String.valueOf(share.categoryId()),
                            share.name(),
                            share.seatClass().name(),
                            String.valueOf(share.seats()),
                            share.termMonths() == null ? null : String.valueOf(share.termMonths()),
                            String.valueOf(share.renewals()),
                            share.vacancy().name(),
                            null)));
        }
        for (int i = 0; i < NEW_ROWS; i++) {
            rows.add(Row.BLANK);
        }
        return now == null
                ? new CompositionForm(null, null, null, null, null, rows)
                : new CompositionForm(
                        null,
                        now.mostMembers(),
                        now.mostNonStanding(),
                        now.subcommitteesEach(),
                        now.legalBasis(),
                        rows);
    }

    CompositionLimits limits() {
        return new CompositionLimits(
                Objects.requireNonNull(mostMembers), Objects.requireNonNull(mostNonStanding), subcommitteesEach);
    }

    List<Row> filledRows() {
        return typedRows().stream().filter(row -> row.seatsWanted() > 0).toList();
    }

    List<Row> typedRows() {
        return rows == null ? List.of() : rows;
    }
}
