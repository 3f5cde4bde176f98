/** What people of the office have to do: the task list, who may see and take what, and the forms that finish it. */
@NullMarked
@NamedInterface("tasks")
package nrw.bildungspartner.workflow.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
