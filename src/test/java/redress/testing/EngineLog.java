package redress.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import redress.shared.CaseId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the engine has done, read from its records. */
public final class EngineLog {

  static final String HUMAN_WORK = "io.camunda.zeebe:userTask";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> ENDED = Set.of("ELEMENT_COMPLETED", "ELEMENT_TERMINATED");

  private final StoryEngine engine;
  private final Map<Long, Journey> journeys = new HashMap<>();
  private final Map<Long, OpenJob> jobs = new TreeMap<>();
  private final Map<Long, Instant> timers = new HashMap<>();
  private final List<Variable> variables = new ArrayList<>();
  private final List<String> incidents = new ArrayList<>();
  private final PathCoverage coverage = new PathCoverage();
  private long records;

  EngineLog(StoryEngine engine) {
    this.engine = engine;
  }

  /** The log of the engine this JVM's stories run on. */
  public static EngineLog ofStories() {
    return OfStories.LOG;
  }

  private static final class OfStories {
    static final EngineLog LOG = new EngineLog(StoryEngine.running());
  }

  /** A job nobody has answered yet. */
  public record OpenJob(long key, String type, long journey, String element) {}

  /** A variable as it was set. */
  public record Variable(String process, String name, JsonNode value) {}

  /** One instance of a process. */
  static final class Journey {
    final Map<Long, String> active = new HashMap<>();
    final Map<String, Integer> completed = new HashMap<>();
    boolean begunByAnother;
    CaseId caseId;
    boolean besideTheCase;
    boolean ended;

    boolean goesOnByItself() {
      return !ended && !begunByAnother;
    }
  }

  /** The JSON of the records among lines of a log. */
  static List<String> recordsAmong(List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains("\"valueType\""))
        .map(line -> line.substring(line.indexOf('{')))
        .toList();
  }

  /** Reads what is new. Returns how many records have been read in all. */
  public synchronized long read() {
    for (String text : engine.newRecords()) {
      records++;
      JsonNode happened = JSON.readTree(text);
      if ("EVENT".equals(happened.path("recordType").asString())) {
        take(happened);
      }
    }
    return records;
  }

  private void take(JsonNode happened) {
    JsonNode value = happened.path("value");
    long key = happened.path("key").asLong();
    String intent = happened.path("intent").asString();
    switch (happened.path("valueType").asString()) {
      case "PROCESS_INSTANCE" -> element(key, intent, value);
      case "JOB" -> job(key, intent, value);
      case "TIMER" -> timer(key, intent, value);
      case "VARIABLE" -> variable(value);
      case "INCIDENT" -> {
        if (intent.equals("CREATED")) {
          incidents.add(value.path("elementId").asString() + ": " + value.path("errorMessage"));
        }
      }
      default -> {}
    }
  }

  private void element(long key, String intent, JsonNode value) {
    String process = value.path("bpmnProcessId").asString();
    String element = value.path("elementId").asString();
    long instance = value.path("processInstanceKey").asLong();
    Journey journey = journey(instance);
    journey.begunByAnother |= value.path("parentProcessInstanceKey").asLong() > 0;
    if (intent.equals("SEQUENCE_FLOW_TAKEN")) {
      coverage.took(process, element);
    } else if (key == instance) {
      journey.ended |= ENDED.contains(intent);
    } else if (intent.equals("ELEMENT_ACTIVATED")) {
      journey.active.put(key, element);
      coverage.reached(process, element);
    } else if (ENDED.contains(intent)) {
      journey.active.remove(key);
      if (intent.equals("ELEMENT_COMPLETED")) {
        journey.completed.merge(element, 1, Integer::sum);
      }
    }
  }

  private Journey journey(long instance) {
    return journeys.computeIfAbsent(instance, begun -> new Journey());
  }

  private void job(long key, String intent, JsonNode value) {
    switch (intent) {
      case "CREATED" ->
          jobs.put(
              key,
              new OpenJob(
                  key,
                  value.path("type").asString(),
                  value.path("processInstanceKey").asLong(),
                  value.path("elementId").asString()));
      case "COMPLETED", "CANCELED", "ERROR_THROWN" -> jobs.remove(key);
      default -> {}
    }
  }

  private void timer(long key, String intent, JsonNode value) {
    switch (intent) {
      case "CREATED" -> timers.put(key, Instant.ofEpochMilli(value.path("dueDate").asLong()));
      case "TRIGGERED", "CANCELED" -> timers.remove(key);
      default -> {}
    }
  }

  private void variable(JsonNode value) {
    String name = value.path("name").asString();
    JsonNode content = JSON.readTree(value.path("value").asString());
    long instance = value.path("processInstanceKey").asLong();
    variables.add(new Variable(value.path("bpmnProcessId").asString(), name, content));
    if (name.equals("caseId") && value.path("scopeKey").asLong() == instance) {
      journey(instance).caseId = CaseId.of(content.asString());
    }
    journey(instance).besideTheCase |= name.equals("matterId");
  }

  /** How often an element was completed in a case's journeys. */
  synchronized int completed(CaseId caseId, String element) {
    read();
    return of(caseId).mapToInt(j -> j.completed.getOrDefault(element, 0)).sum();
  }

  /** The elements a case's journeys stand at. */
  synchronized List<String> standingAt(CaseId caseId) {
    read();
    return of(caseId).flatMap(j -> j.active.values().stream()).sorted().toList();
  }

  /** Whether the case has had a journey and none goes on but of matters beside it. */
  synchronized boolean ended(CaseId caseId) {
    read();
    return of(caseId).findAny().isPresent() && of(caseId).allMatch(j -> j.ended || j.besideTheCase);
  }

  /** The keys of the case's journeys that go on and were not begun by another journey. */
  synchronized List<Long> goingOn(CaseId caseId) {
    read();
    return journeys.entrySet().stream()
        .filter(e -> caseId.equals(e.getValue().caseId) && e.getValue().goesOnByItself())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The keys of all journeys that go on and were not begun by another journey. */
  synchronized List<Long> goingOn() {
    read();
    return journeys.entrySet().stream()
        .filter(e -> e.getValue().goesOnByItself())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private Stream<Journey> of(CaseId caseId) {
    return journeys.values().stream().filter(j -> caseId.equals(j.caseId));
  }

  synchronized List<OpenJob> openJobs() {
    return List.copyOf(jobs.values());
  }

  /** When the next timer is due. */
  synchronized Optional<Instant> nextTimer() {
    return timers.values().stream().min(Instant::compareTo);
  }

  public synchronized List<Variable> variables() {
    read();
    return List.copyOf(variables);
  }

  public synchronized List<String> incidents() {
    read();
    return List.copyOf(incidents);
  }

  public synchronized PathCoverage coverage() {
    read();
    return coverage;
  }
}
