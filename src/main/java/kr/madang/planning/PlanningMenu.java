package kr.madang.planning;

import java.util.List;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.web.MenuSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanningMenu {

    private static final int ORDER = 80;

    @Bean
    MenuSection planningSection(CurrentStaff staff) {
        return new MenuSection(
                "menu.planning",
                ORDER,
                List.of(new MenuSection.Entry(
                        "menu.planning.organisation",
                        "/organisation",
                        () -> staff.find().isPresent())));
    }
}
