package kr.madang.commission.item;

import java.util.List;
import java.util.Locale;
import kr.madang.commission.CommissionAccess;
import kr.madang.platform.task.Task;
import kr.madang.platform.task.TaskSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Items that wait for somebody. */
@Component
class ItemTasks implements TaskSource {

    private final ItemListQuery items;
    private final CommissionAccess access;
    private final MessageSource messages;

    ItemTasks(ItemListQuery items, CommissionAccess access, MessageSource messages) {
        this.items = items;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public List<Task> toDo() {
        if (!access.handlesItems()) {
            return List.of();
        }
        return items.waiting().stream()
                .map(row -> new Task(
                        messages.getMessage("itemTask." + row.state(), null, Locale.KOREAN),
                        row.number() + " " + row.title(),
                        "/commission/items/" + row.id(),
                        row.since(),
                        null))
                .toList();
    }

    @Override
    public List<Task> handedOn() {
        return List.of();
    }
}
