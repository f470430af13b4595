package redress.desk;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import redress.engine.Diagrams;

/** The diagrams themselves, for the browser to draw. */
@Controller
class DiagramController {

  private final Diagrams diagrams;

  DiagramController(Diagrams diagrams) {
    this.diagrams = diagrams;
  }

  @GetMapping("/diagrams/{processId}.bpmn")
  ResponseEntity<byte[]> diagram(@PathVariable String processId) {
    return diagrams
        .of(processId)
        .map(
            xml ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_XML)
                    .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                    .body(xml))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
