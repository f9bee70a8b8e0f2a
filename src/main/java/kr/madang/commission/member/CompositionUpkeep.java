package kr.madang.commission.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.madang.domain.body.Composition;
import kr.madang.domain.body.CompositionSeat;
import kr.madang.domain.body.Compositions;
import kr.madang.domain.body.Seat;
import kr.madang.domain.body.SeatCategories;
import kr.madang.domain.body.SeatCategory;
import kr.madang.domain.body.SeatClass;
import kr.madang.domain.body.Seats;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets one composition follow another, with the seats it needs; members in seats it no longer has serve their terms. */
@Service
public class CompositionUpkeep {

    private final Compositions compositions;
    private final SeatCategories categories;
    private final Seats seats;
    private final Recorder recorder;

    CompositionUpkeep(Compositions compositions, SeatCategories categories, Seats seats, Recorder recorder) {
        this.compositions = compositions;
        this.categories = categories;
        this.seats = seats;
        this.recorder = recorder;
    }

    /** Begins a composition; the one before ends on the day before. */
    @Transactional
    public void begin(long body, CompositionForm form) {
        compositions.latest(body).ifPresent(former -> {
            former.followedFrom(Objects.requireNonNull(form.validFrom()));
            compositions.saveAndFlush(former);
        });
        List<CompositionSeat> shares = new ArrayList<>();
        for (CompositionForm.Row row : form.filledRows()) {
            shares.add(share(body, row));
        }
        Composition begun = compositions.saveAndFlush(new Composition(
                body,
                Objects.requireNonNull(form.validFrom()),
                form.limits(),
                Objects.requireNonNull(form.legalBasis()),
                shares));
        recorder.record(
                "COMPOSITION_CHANGED",
                body,
                form.validFrom() + " " + begun.limits().mostMembers());
    }

    private CompositionSeat share(long body, CompositionForm.Row row) {
        SeatCategory category = categoryOf(body, row);
        int wanted = row.seatsWanted();
        List<Seat> standing = seats.ofBody(body).stream()
                .filter(seat -> seat.category().id() == category.id())
                .toList();
        List<String> posts = row.typedPosts();
        for (int number = standing.size() + 1; number <= wanted; number++) {
            seats.saveAndFlush(new Seat(category, number, postOf(category, posts, number - standing.size() - 1)));
        }
        return new CompositionSeat(category, wanted, row.months(), row.renewalsAllowed(), row.vacancyChosen());
    }

    private static @Nullable String postOf(SeatCategory category, List<String> posts, int place) {
        if (category.seatClass() != SeatClass.EX_OFFICIO) {
            return null;
        }
        if (place >= posts.size()) {
            throw new DomainRuleViolation("composition.postMissing", category.name());
        }
        return posts.get(place);
    }

    private SeatCategory categoryOf(long body, CompositionForm.Row row) {
        List<SeatCategory> known = categories.findByBodyIdOrderByPosition(body);
        Long wanted = row.categoryId();
        if (wanted != null) {
            return known.stream()
                    .filter(category -> category.id() == wanted)
                    .findFirst()
                    .orElseThrow(() -> new DomainRuleViolation("composition.rowIncomplete"));
        }
        SeatClass seatClass = row.seatClassChosen();
        int position = known.stream().mapToInt(SeatCategory::position).max().orElse(0) + 1;
        return categories.saveAndFlush(
                new SeatCategory(body, "C" + position, Objects.requireNonNull(row.name()), seatClass, position));
    }
}
