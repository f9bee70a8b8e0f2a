package kr.madang.commission.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kr.madang.commission.CommissionAccess;
import kr.madang.commission.calendar.FeedQuery.Owner;
import kr.madang.platform.security.AccountLink;
import kr.madang.platform.time.BusinessClock;
import kr.madang.platform.web.Forms;
import kr.madang.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The calendar feed and the page on which its address is made. */
@Controller
class FeedController {

    /** How far a feed reaches back. */
    private static final int MONTHS_BACK = 12;

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final FeedQuery query;
    private final FeedCalendar calendar;
    private final BusinessClock clock;

    FeedController(Feeds feeds, FeedQuery query, FeedCalendar calendar, BusinessClock clock) {
        this.feeds = feeds;
        this.query = query;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Links {

        @Bean
        AccountLink calendarLink(CommissionAccess access) {
            return new AccountLink("account.calendar", "/account/calendar", 20, access::subscribes);
        }
    }

    @GetMapping("/account/calendar")
    @PreAuthorize("@commissionAccess.subscribes()")
    ModelAndView show() {
        return page(null);
    }

    /** Shows the address in the answer itself: it is kept nowhere from which a next page could fetch it. */
    @PostMapping("/account/calendar")
    @PreAuthorize("@commissionAccess.subscribes()")
    ModelAndView renew() {
        return page(root() + "/calendar/" + feeds.renew().text() + ".ics");
    }

    @PostMapping("/account/calendar/revocation")
    @PreAuthorize("@commissionAccess.subscribes()")
    ModelAndView revoke() {
        feeds.revoke();
        return Forms.to("/account/calendar", "feedRevoked");
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        LocalDate today = clock.today();
        Owner owner = query.read(new FeedSecret(secret), today).orElseThrow(NotFound::new);
        String text = calendar.write(query.meetings(owner, today.minusMonths(MONTHS_BACK)), root());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"madang.ics\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView page(@Nullable String address) {
        return new ModelAndView("commission/calendar/feed")
                .addObject("address", address)
                .addObject("feed", feeds.own().orElse(null));
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
