package kr.madang.platform.list;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.madang.platform.web.BadRequest;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps and removes named conditions of lists. */
@Controller
@PreAuthorize("isAuthenticated()")
class SavedViewController {

    private static final Pattern LIST = Pattern.compile("(/[a-z0-9-]+(?:/[a-z0-9-]+)*)(?:\\?([\\x21-\\x7e]{0,2000}))?");
    private static final int LONGEST_NAME = 60;

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/views")
    ModelAndView keep(@RequestParam @Nullable String back, @RequestParam @Nullable String name) {
        Matcher list = list(back);
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new BadRequest("savedView.name", LONGEST_NAME);
        }
        String query = list.group(2) == null ? "" : list.group(2);
        views.keep(list.group(1), query, name.strip());
        return Forms.to(String.valueOf(back), "viewKept");
    }

    @PostMapping("/views/{id}/removal")
    ModelAndView remove(@PathVariable long id, @RequestParam @Nullable String back) {
        Matcher list = list(back);
        views.remove(id);
        return Forms.to(list.group(), "viewRemoved");
    }

    private static Matcher list(@Nullable String back) {
        Matcher list = LIST.matcher(back == null ? "" : back);
        if (!list.matches() || list.group(1).length() > 100) {
            throw new BadRequest("savedView.list");
        }
        return list;
    }
}
