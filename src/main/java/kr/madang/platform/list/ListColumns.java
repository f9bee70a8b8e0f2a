package kr.madang.platform.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which columns of a list the address hides ({@code hide=recordedAt}); the download still has all of them. */
@Component("columns")
public class ListColumns {

    private final HttpServletRequest request;

    ListColumns(HttpServletRequest request) {
        this.request = request;
    }

    public boolean hides(String column) {
        String[] hidden = request.getParameterValues("hide");
        return hidden != null && Arrays.asList(hidden).contains(column);
    }

    /** The columns one may hide, each written as its name, a colon and its heading. */
    public List<Choice> choices(List<String> written) {
        return written.stream().map(this::choice).toList();
    }

    private Choice choice(String written) {
        int colon = written.indexOf(':');
        String name = written.substring(0, colon);
        return new Choice(name, written.substring(colon + 1), hides(name));
    }

    /** A column that may be hidden. */
    public record Choice(String name, String heading, boolean hidden) {}
}
