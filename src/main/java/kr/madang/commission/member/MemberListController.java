package kr.madang.commission.member;

import java.util.Locale;
import kr.madang.domain.body.SeatClass;
import kr.madang.platform.export.DocumentFormat;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of all members past and present. */
@Controller
@PreAuthorize("@commissionAccess.reads()")
class MemberListController {

    private final MemberListQuery members;
    private final BodyQuery bodies;
    private final MemberDownloads downloads;

    MemberListController(MemberListQuery members, BodyQuery bodies, MemberDownloads downloads) {
        this.members = members;
        this.bodies = bodies;
        this.downloads = downloads;
    }

    @GetMapping("/commission/members/list")
    ModelAndView list(
            @ModelAttribute("conditions") MemberConditions conditions,
            @PageableDefault(size = 20, sort = "name") Pageable pageable) {
        return new ModelAndView("commission/member/list")
                .addObject("page", members.page(conditions, pageable))
                .addObject("bodies", bodies.choices())
                .addObject("states", MemberConditions.State.values())
                .addObject("classes", SeatClass.values());
    }

    @GetMapping("/commission/members/list.{format:xlsx|pdf|hwpx|csv}")
    ResponseEntity<byte[]> download(
            @ModelAttribute("conditions") MemberConditions conditions,
            @PathVariable String format,
            @PageableDefault(sort = "name", direction = Sort.Direction.ASC) Pageable pageable) {
        return downloads.of(
                members.all(conditions, pageable.getSort()), DocumentFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }
}
