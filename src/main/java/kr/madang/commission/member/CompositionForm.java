package kr.madang.commission.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

    /**
     * The seats of a category as typed.
     *
     * @param category the id of one that exists; none for a new one
     * @param posts of ex officio seats, parted by commas
     */
    public record Row(
            @Nullable Long category,
            @Size(max = 60) @Nullable String name,
            @Nullable SeatClass seatClass,
            @Min(0) @Max(999) @Nullable Integer seats,
            @Min(1) @Max(120) @Nullable Integer termMonths,
            @Min(0) @Max(9) @Nullable Integer renewals,
            @Nullable Vacancy vacancy,
            @Nullable String posts) {

        static final Row BLANK = new Row(null, null, null, null, null, null, null, null);

        boolean hasSeats() {
            return seats != null && seats > 0;
        }

        /** A row in which seats are wanted but something is missing. */
        boolean isIncomplete() {
            return hasSeats() && (name == null || seatClass == null);
        }

        List<String> typedPosts() {
            return posts == null
                    ? List.of()
                    : Arrays.stream(posts.split("[,\\n]"))
                            .map(String::strip)
                            .filter(post -> !post.isEmpty())
                            .toList();
        }
    }

    /** A form that starts from what holds now. */
    static CompositionForm of(@Nullable Numbers now) {
        List<Row> rows = new ArrayList<>();
        if (now != null) {
            now.shares()
                    .forEach(share -> rows.add(new Row(
                            share.categoryId(),
                            share.name(),
                            share.seatClass(),
                            share.seats(),
                            share.termMonths(),
                            share.renewals(),
                            share.vacancy(),
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
        return typedRows().stream().filter(Row::hasSeats).toList();
    }

    List<Row> typedRows() {
        return rows == null ? List.of() : rows;
    }
}
