package kr.madang.commission.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.madang.commission.member.SeatPlan.Category;
import kr.madang.commission.member.SeatPlan.Occupant;
import kr.madang.commission.member.SeatPlan.Place;
import kr.madang.platform.format.Format;
import kr.madang.platform.web.Choice;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one may choose when somebody is appointed. */
@Component
@Transactional(readOnly = true)
class AppointmentChoices {

    private static final int MOST_PERSONS = 200;

    private final JdbcClient jdbc;
    private final SeatPlans plans;
    private final Words words;
    private final Format format;

    AppointmentChoices(JdbcClient jdbc, SeatPlans plans, Words words, Format format) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.words = words;
        this.format = format;
    }

    /** The seat plan of today of the seat's body, of the named body, or of the commission. */
    SeatPlan plan(@Nullable Long seat, @Nullable String body) {
        String chosen = seat == null ? body : bodyOf(seat, body);
        return plans.of(chosen, null).orElseThrow(NotFound::new);
    }

    private @Nullable String bodyOf(long seat, @Nullable String otherwise) {
        return jdbc.sql("select c.body_id from seat s join seat_category c on c.id = s.category_id where s.id = ?")
                .param(seat)
                .query(String.class)
                .optional()
                .orElse(otherwise);
    }

    /** The seats of the composition, each with who sits there today. */
    List<Choice> seats(SeatPlan plan) {
        List<Choice> choices = new ArrayList<>();
        for (Category category : plan.categories()) {
            category.places().stream()
                    .filter(place -> !place.beyond())
                    .forEach(place -> choices.add(new Choice(String.valueOf(place.seatId()), label(category, place))));
        }
        return choices;
    }

    private String label(Category category, Place place) {
        String seat = place.post() == null ? words.say("seatPlan.seat", place.number()) : place.post();
        Occupant occupant = place.occupant();
        if (occupant == null) {
            return words.say("appointmentForm.vacantSeat", category.name(), seat);
        }
        LocalDate last = occupant.lastOn();
        return words.say(
                "appointmentForm.filledSeat",
                category.name(),
                seat,
                occupant.name(),
                last == null ? "" : format.date(last));
    }

    /** Those last registered who do not sit on the body today, and the one already chosen. */
    List<Choice> persons(SeatPlan plan, @Nullable Long chosen) {
        return jdbc.sql("""
                        select m.id, m.name, m.affiliation from member m
                        where m.id = :chosen or not exists (select 1 from appointment a
                            where a.member_id = m.id and a.body_id = :body
                              and daterange(a.starts_on, coalesce(a.ended_on, a.ends_on) + 1) @> cast(:day as date))
                        order by (m.id = :chosen) desc nulls last, m.id desc limit :most
                        """)
                .param("chosen", chosen)
                .param("body", plan.body().id())
                .param("day", plan.day())
                .param("most", MOST_PERSONS)
                .query((row, number) -> new Choice(
                        row.getString("id"),
                        row.getString("name")
                                + (row.getString("affiliation") == null
                                        ? ""
                                        : " (" + row.getString("affiliation") + ")")))
                .list();
    }
}
