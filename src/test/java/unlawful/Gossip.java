package unlawful;

import java.time.LocalDate;
import java.util.List;
import redress.engine.Engine;
import redress.engine.Job;
import redress.shared.CaseId;
import redress.tasks.TaskCompletion;
import redress.tasks.UserTask;

/** Tells journeys about people. */
public final class Gossip {

  private Gossip() {}

  record AboutPerson(CaseId caseId, String name) {}

  static void tell(Engine engine) {
    CaseId caseId = CaseId.next();
    engine.announce("victimReferred", caseId, new AboutPerson(caseId, "Ann"));
  }

  /** Answers with a person. */
  public static final class Jobs {

    @Job("cases.look")
    AboutPerson look(CaseId caseId) {
      return new AboutPerson(caseId, "Ann");
    }

    @Job("cases.list")
    List<String> list() {
      return List.of("Ann");
    }
  }

  /** Passes on a date of birth. */
  public static final class AskVictim implements UserTask<AskVictim.Answers> {

    record Answers(String name, LocalDate born) {}

    record Said(boolean reached, LocalDate born) {}

    @Override
    public String type() {
      return "cases.askVictim";
    }

    @Override
    public Class<Answers> answers() {
      return Answers.class;
    }

    @Override
    public Record complete(Answers answers, TaskCompletion task) {
      return new Said(true, answers.born());
    }
  }
}
