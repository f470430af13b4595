package redress.breaches;

import static redress.shared.Rule.Kind.UNACCEPTABLE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.identity.CurrentUser;
import redress.identity.Role;
import redress.shared.RuleBroken;

/** The pages of the breach register. */
@Controller
class BreachController {

  private final Breaches breaches;
  private final Clock clock;

  BreachController(Breaches breaches, Clock clock) {
    this.breaches = breaches;
    this.clock = clock;
  }

  /** What a supervisor enters; everything as it was sent. */
  record Entered(
      @Nullable Cause cause,
      @Nullable String whatHappened,
      @Nullable String learning,
      @Nullable String action) {

    static final Entered NOTHING = new Entered(null, null, null, null);

    Explanation explanation() {
      return Explanation.of(cause, whatHappened, learning, action);
    }
  }

  @GetMapping("/breaches")
  String register(
      @RequestParam(required = false) @Nullable BreachState state,
      @RequestParam(required = false) @Nullable String rule,
      @RequestParam(required = false) @Nullable YearMonth month,
      @RequestParam(required = false) @Nullable BreachId after,
      CurrentUser by,
      Model model) {
    var filter = filter(state, rule, month);
    model.addAttribute("filter", filter);
    model.addAttribute("states", BreachState.values());
    model.addAttribute("register", breaches.page(by, filter, after));
    return "breaches/register";
  }

  @GetMapping("/breaches.csv")
  void export(
      @RequestParam(required = false) @Nullable BreachState state,
      @RequestParam(required = false) @Nullable String rule,
      @RequestParam(required = false) @Nullable YearMonth month,
      CurrentUser by,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("breaches.csv").build().toString());
    breaches.export(by, filter(state, rule, month), new BreachCsv(response.getWriter()));
    response.flushBuffer();
  }

  @GetMapping("/breaches/{id}")
  String one(@PathVariable BreachId id, CurrentUser by, Model model) {
    return show(id, Entered.NOTHING, null, by, model);
  }

  @PostMapping("/breaches/{id}")
  String explain(
      @PathVariable BreachId id,
      Entered entered,
      CurrentUser by,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    try {
      breaches.explain(id, entered.explanation(), by, clock.instant());
    } catch (RuleBroken refusal) {
      if (refusal.rule().kind() != UNACCEPTABLE) {
        throw refusal;
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(id, entered, refusal, by, model);
    }
    next.addFlashAttribute("done", "The breach is explained. A manager is asked to sign it off.");
    return "redirect:/breaches/" + id;
  }

  private String show(
      BreachId id, Entered entered, @Nullable RuleBroken problem, CurrentUser by, Model model) {
    model.addAttribute("breach", breaches.one(id, by));
    model.addAttribute("causes", Cause.values());
    model.addAttribute("entered", entered);
    model.addAttribute("problem", problem);
    model.addAttribute("mayExplain", Breaches.mayExplain(by));
    model.addAttribute("maySeeCase", by.hasAnyOf(Role.CASEWORKER, Role.SUPERVISOR, Role.MANAGER));
    return "breaches/one";
  }

  private static BreachFilter filter(
      @Nullable BreachState state, @Nullable String rule, @Nullable YearMonth month) {
    return new BreachFilter(state, rule == null || rule.isBlank() ? null : rule, month);
  }
}
