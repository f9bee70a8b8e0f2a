package kr.madang.commission.followup;

import java.util.List;
import java.util.Locale;
import kr.madang.commission.CommissionAccess;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.task.Task;
import kr.madang.platform.task.TaskSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a department has to do because of decisions. */
@Component
class FollowUpTasks implements TaskSource {

    private final FollowUpQuery followUps;
    private final CommissionAccess access;
    private final CurrentStaff current;
    private final MessageSource messages;

    FollowUpTasks(FollowUpQuery followUps, CommissionAccess access, CurrentStaff current, MessageSource messages) {
        this.followUps = followUps;
        this.access = access;
        this.current = current;
        this.messages = messages;
    }

    @Override
    public List<Task> toDo() {
        Long department = current.get().departmentId();
        if (!access.draftsItems() || department == null) {
            return List.of();
        }
        return followUps.openOf(department).stream()
                .map(row -> new Task(
                        messages.getMessage("followUp.taskWord", null, Locale.KOREAN),
                        row.task(),
                        "/commission/follow-ups/" + row.id(),
                        null,
                        row.dueOn()))
                .toList();
    }

    @Override
    public List<Task> handedOn() {
        return List.of();
    }
}
