package kr.madang.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a person arrives: at the first page of the own menu; and the help (도움말), which everybody may read. */
@Controller
class HomeController {

    private final Menu menu;

    HomeController(Menu menu) {
        this.menu = menu;
    }

    @GetMapping("/")
    ModelAndView home() {
        return Forms.to(menu.visibleAt("/").stream()
                .flatMap(section -> section.entries().stream())
                .map(Menu.Item::href)
                .findFirst()
                .orElse("/help"));
    }

    @GetMapping("/help")
    String help() {
        return "help";
    }
}
