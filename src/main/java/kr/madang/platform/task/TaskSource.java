package kr.madang.platform.task;

import java.util.List;

/** Where a module's tasks come from; a module announces it as a bean, and it is asked about the person signed in. */
public interface TaskSource {

    /** What waits for the person. */
    List<Task> toDo();

    /** What the person has handed on and others have on their desks. */
    List<Task> handedOn();
}
