package redress.engine;

import io.camunda.client.api.response.ActivatedJob;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in human work: the row is written first, then the job is put far away. A crash between the
 * two leaves the job to come back, and the second telling changes nothing.
 */
@Component
class HumanWorkIntake {

  private static final String FORM_KEY = "io.camunda.zeebe:formKey";
  private static final String CANDIDATE_GROUPS = "io.camunda.zeebe:candidateGroups";
  private static final TypeReference<List<String>> GROUPS = new TypeReference<>() {};

  private final ObjectProvider<HumanWork> humanWork;
  private final Diagrams diagrams;
  private final JobPostponer postponer;
  private final JsonMapper json;

  HumanWorkIntake(
      ObjectProvider<HumanWork> humanWork,
      Diagrams diagrams,
      JobPostponer postponer,
      JsonMapper json) {
    this.humanWork = humanWork;
    this.diagrams = diagrams;
    this.postponer = postponer;
    this.json = json;
  }

  void take(ActivatedJob job) {
    humanWork.getObject().opened(workOf(job));
    postponer.offerAgain(job.getKey(), JobPostponer.FAR_AWAY);
  }

  private OpenedWork workOf(ActivatedJob job) {
    return new OpenedWork(
        job.getKey(),
        job.getProcessInstanceKey(),
        job.getBpmnProcessId(),
        job.getElementId(),
        diagrams.nameOf(job.getBpmnProcessId(), job.getElementId()),
        job.getCustomHeaders().getOrDefault(FORM_KEY, ""),
        firstGroup(job.getCustomHeaders().get(CANDIDATE_GROUPS)),
        job.getVariablesAsMap());
  }

  private @Nullable String firstGroup(@Nullable String groups) {
    return groups == null ? null : json.readValue(groups, GROUPS).getFirst();
  }
}
