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
                List.of(new Entry("menu.commission.minutes", "/commission/minutes", access::reads)));
    }
}
