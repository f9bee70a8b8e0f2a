package kr.madang.commission;

import java.util.List;
import kr.madang.platform.web.MenuSection;
import kr.madang.platform.web.MenuSection.Entry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommissionMenu {

    @Bean
    MenuSection commissionSection(CommissionAccess access) {
        return new MenuSection(
                "menu.commission",
                30,
                List.of(
                        new Entry(
                                "menu.commission.meetings",
                                "/commission/meetings",
                                access::reads,
                                List.of(
                                        "/commission/entries",
                                        "/commission/votes",
                                        "/commission/meeting-calendar",
                                        "/commission/questions")),
                        new Entry("menu.commission.items", "/commission/items", access::reads),
                        new Entry("menu.commission.followUps", "/commission/follow-ups", access::reads),
                        new Entry("menu.commission.minutes", "/commission/minutes", access::reads),
                        new Entry(
                                "menu.commission.members",
                                "/commission/members",
                                access::reads,
                                List.of("/commission/appointments")),
                        new Entry("menu.commission.memberList", "/commission/members/list", access::reads),
                        new Entry("menu.commission.subcommittees", "/commission/subcommittees", access::reads),
                        new Entry("menu.commission.composition", "/commission/composition", access::reads),
                        new Entry("menu.commission.calls", "/commission/calls", access::reads),
                        new Entry("menu.commission.pay", "/commission/pay", access::readsPay),
                        new Entry("menu.commission.payRules", "/commission/pay-rules", access::readsPay)));
    }
}
