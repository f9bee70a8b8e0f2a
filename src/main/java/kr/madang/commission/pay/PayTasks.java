package kr.madang.commission.pay;

import java.util.List;
import java.util.Locale;
import kr.madang.commission.CommissionAccess;
import kr.madang.platform.task.Task;
import kr.madang.platform.task.TaskSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Payment lists that wait to be drawn up and issued. */
@Component
class PayTasks implements TaskSource {

    private final PayDueQuery due;
    private final CommissionAccess access;
    private final MessageSource messages;

    PayTasks(PayDueQuery due, CommissionAccess access, MessageSource messages) {
        this.due = due;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public List<Task> toDo() {
        if (!access.keeps()) {
            return List.of();
        }
        String what = messages.getMessage("payTask.issue", null, Locale.KOREAN);
        return due.meetings().stream()
                .map(meeting -> new Task(
                        what,
                        meeting.name(),
                        "/commission/meetings/" + meeting.meetingId() + "/pay",
                        meeting.closedAt(),
                        null))
                .toList();
    }

    @Override
    public List<Task> handedOn() {
        return List.of();
    }
}
