package kr.madang.commission.item;

import java.time.LocalDate;
import java.util.List;
import kr.madang.commission.BodyChoices;
import kr.madang.commission.item.ItemQuery.Detail;
import kr.madang.commission.item.ItemQuery.Upcoming;
import kr.madang.commission.meeting.MeetingNames;
import kr.madang.domain.body.meeting.ItemField;
import kr.madang.domain.body.meeting.ItemKind;
import kr.madang.domain.body.meeting.MeetingForm;
import kr.madang.domain.body.meeting.MeetingKind;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the form of an item offers. */
@Component
class ItemChoices {

    private final ItemQuery items;
    private final BodyChoices bodies;
    private final Sources sources;
    private final BusinessClock clock;

    ItemChoices(ItemQuery items, BodyChoices bodies, Sources sources, BusinessClock clock) {
        this.items = items;
        this.bodies = bodies;
        this.sources = sources;
        this.clock = clock;
    }

    /** Records and names. */
    @Component
    record Sources(LinkedRecords links, MeetingNames names) {}

    ModelAndView offeredOn(ModelAndView page, @Nullable Detail detail) {
        LocalDate today = clock.today();
        return page.addObject("detail", detail)
                .addObject("bodies", bodies.bodies(today))
                .addObject("meetings", meetings(today))
                .addObject("links", sources.links().choices(today))
                .addObject("kinds", ItemKind.values())
                .addObject("fieldChoices", ItemField.values());
    }

    private List<Choice> meetings(LocalDate today) {
        return items.upcoming(today).stream()
                .map(meeting -> new Choice(String.valueOf(meeting.id()), meeting.bodyName() + " " + name(meeting)))
                .toList();
    }

    private String name(Upcoming meeting) {
        return sources.names()
                        .of(
                                MeetingKind.valueOf(meeting.kind()),
                                MeetingForm.valueOf(meeting.form()),
                                meeting.year(),
                                meeting.number())
                + " (" + meeting.day() + ")";
    }
}
