package kr.madang.admin;

import java.util.List;
import kr.madang.platform.web.MenuSection;
import kr.madang.platform.web.MenuSection.Entry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdminMenu {

    @Bean
    MenuSection adminSection(AdminAccess access) {
        return new MenuSection(
                "menu.admin",
                90,
                List.of(
                        new Entry("menu.admin.users", "/admin/users", access::managesUsers),
                        new Entry("menu.admin.audit", "/admin/audit", access::readsAudit),
                        new Entry("menu.admin.mails", "/admin/mails", access::readsMails)));
    }
}
