package kr.madang.platform.task;

import java.util.List;
import kr.madang.platform.web.MenuSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskMenu {

    @Bean
    MenuSection taskSection() {
        return new MenuSection(
                "menu.tasks", 10, List.of(new MenuSection.Entry("menu.tasks.list", "/tasks", () -> true)));
    }
}
