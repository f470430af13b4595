package redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** A refusal as whoever asked can take it: a problem (RFC 9457) for the API, a page for people. */
final class Answer {

  static final String PROBLEMS = "https://redress.example/problems/";

  private Answer() {}

  static boolean isForApi(String path) {
    return path.startsWith("/api/");
  }

  static Object to(Refusal refusal, HttpServletRequest request, String path) {
    var reference = RequestReference.of(request);
    return isForApi(path) ? problem(refusal, path, reference) : page(refusal, reference);
  }

  private static ResponseEntity<ProblemDetail> problem(
      Refusal refusal, String path, String reference) {
    var problem = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.sentence());
    problem.setType(URI.create(PROBLEMS + refusal.code()));
    problem.setTitle(refusal.heading());
    problem.setInstance(URI.create(path));
    problem.setProperty("reference", reference);
    if (!refusal.fields().isEmpty()) {
      problem.setProperty("errors", refusal.fields());
    }
    return ResponseEntity.status(refusal.status()).body(problem);
  }

  private static ModelAndView page(Refusal refusal, String reference) {
    var page = new ModelAndView("desk/refused");
    page.setStatus(refusal.status());
    page.addObject("refusal", refusal);
    page.addObject("reference", reference);
    return page;
  }
}
