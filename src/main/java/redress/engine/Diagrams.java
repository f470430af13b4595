package redress.engine;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The diagrams the application carries, as files and by name. */
@Component
public class Diagrams {

  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Map<String, byte[]> byProcess = new HashMap<>();
  private final Map<String, Map<String, String>> elementNames = new HashMap<>();

  Diagrams() {
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:/bpmn/**/*.bpmn")) {
        read(String.valueOf(file.getFilename()), file.getContentAsByteArray());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The diagrams cannot be read", unreadable);
    }
  }

  private void read(String fileName, byte[] content) {
    files.put(fileName, content);
    BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
    for (Process process : model.getModelElementsByType(Process.class)) {
      byProcess.put(process.getId(), content);
      Map<String, String> names = new HashMap<>();
      names.put(process.getId(), spoken(process.getName(), process.getId()));
      model
          .getModelElementsByType(FlowElement.class)
          .forEach(
              element -> names.put(element.getId(), spoken(element.getName(), element.getId())));
      elementNames.put(process.getId(), Collections.unmodifiableMap(names));
    }
  }

  private static String spoken(@Nullable String name, String id) {
    return name == null ? id : name.replaceAll("\\s+", " ");
  }

  /** The diagram of a process as BPMN XML; empty where there is no such process. */
  public Optional<byte[]> of(String processId) {
    return Optional.ofNullable(byProcess.get(processId));
  }

  /** The name of an element, or of the process itself, as drawn; its id where it has none. */
  public String nameOf(String processId, String elementId) {
    return elementNames.getOrDefault(processId, Map.of()).getOrDefault(elementId, elementId);
  }

  SortedMap<String, byte[]> files() {
    return files;
  }

  String checksum() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.values().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
