package kr.madang.platform.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way through the records of a list's page: their ids go along in the address of the record ({@code within=5,8,13}),
 * so that it can show the one before and the one after.
 */
@Component("recordSet")
public class RecordSet {

    private static final int LONGEST = 2_000;

    private final HttpServletRequest request;

    RecordSet(HttpServletRequest request) {
        this.request = request;
    }

    /** The ids as they go into an address. */
    public String of(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The set the address names. */
    public @Nullable String present() {
        String within = request.getParameter("within");
        return within != null && within.length() <= LONGEST && within.matches("[0-9]{1,15}(,[0-9]{1,15})*")
                ? within
                : null;
    }

    /** Where the record stands in the set of the address; nothing where it names none or the record is not in it. */
    public @Nullable Place placeOf(long id) {
        String within = present();
        List<Long> ids = within == null
                ? List.of()
                : Arrays.stream(within.split(",")).map(Long::valueOf).toList();
        int place = ids.indexOf(id);
        return place < 0
                ? null
                : new Place(
                        place + 1,
                        ids.size(),
                        place == 0 ? null : ids.get(place - 1),
                        place == ids.size() - 1 ? null : ids.get(place + 1));
    }

    /** A record's place, counted from 1, and its neighbours. */
    public record Place(
            int number,
            int size,
            @Nullable Long previous,
            @Nullable Long next) {}
}
