package redress.tasks.forms;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Camunda Forms file.
 *
 * @param id the form's id in Camunda's tools
 */
record FormFile(String id, int schemaVersion, List<Component> components) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  static FormFile parse(String content) {
    return JSON.readValue(content, FormFile.class);
  }
}
