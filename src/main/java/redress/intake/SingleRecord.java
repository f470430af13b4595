package redress.intake;

import static redress.intake.IntakeRule.NOT_A_RECORD;
import static redress.intake.IntakeRule.NO_RECORD_ID;
import static redress.shared.RuleBroken.require;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import redress.shared.RuleBroken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one record sent as a JSON object: the feed's columns by name, lists as arrays. */
final class SingleRecord {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SingleRecord() {}

  /**
   * @throws RuleBroken where it is no JSON object, or does not say which record it is
   */
  static Reading read(String json, Instant receivedAt) {
    Map<String, String> cells = new LinkedHashMap<>();
    String nested = null;
    for (Map.Entry<String, JsonNode> field : objectIn(json).properties()) {
      if (isNested(field.getValue())) {
        nested = field.getKey();
      } else {
        cells.put(field.getKey(), textOf(field.getValue()));
      }
    }
    Reading reading = RecordReader.read(cells, receivedAt);
    require(reading.record().has(Column.RECORD_ID), NO_RECORD_ID);
    return nested == null ? reading : unreadable(reading, nested);
  }

  private static JsonNode objectIn(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      require(node != null && node.isObject(), NOT_A_RECORD);
      return node;
    } catch (JacksonException e) {
      throw new RuleBroken(NOT_A_RECORD);
    }
  }

  private static boolean isNested(JsonNode value) {
    return value.isObject()
        || value.isArray() && value.valueStream().anyMatch(JsonNode::isContainer);
  }

  private static String textOf(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(SingleRecord::textOf).collect(Collectors.joining(";"));
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "Y" : "N";
    }
    return value.isNull() ? "" : value.asString();
  }

  private static Reading unreadable(Reading reading, String field) {
    return new Reading.NotUnderstood(
        reading.record(), Reason.WRONG_VALUE, Reason.WRONG_VALUE.sentence(field));
  }
}
