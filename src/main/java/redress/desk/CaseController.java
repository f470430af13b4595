package redress.desk;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.cases.CasePage;
import redress.cases.Cases;
import redress.identity.CurrentUser;
import redress.shared.CaseId;
import redress.shared.RuleBroken;

/** Victims' cases: the list, one case, a note on it, its withdrawal. */
@Controller
class CaseController {

  private final Cases cases;
  private final CaseFolder folder;
  private final Clock clock;

  CaseController(Cases cases, CaseFolder folder, Clock clock) {
    this.cases = cases;
    this.folder = folder;
    this.clock = clock;
  }

  @GetMapping("/cases")
  String list(
      @RequestParam(defaultValue = "") String words,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser by,
      Model model) {
    model.addAttribute("page", cases.search(by, words, after));
    model.addAttribute("countedTo", CasePage.COUNTED_TO);
    model.addAttribute("words", words);
    model.addAttribute("later", after != null);
    model.addAttribute("now", clock.instant());
    return "desk/cases";
  }

  @GetMapping("/cases/{id}")
  ModelAndView one(@PathVariable CaseId id, CurrentUser by) {
    return page(id, by);
  }

  @PostMapping("/cases/{id}/notes")
  ModelAndView note(
      @PathVariable CaseId id,
      @RequestParam(defaultValue = "") String note,
      CurrentUser by,
      RedirectAttributes told) {
    cases.seenBy(by, id);
    try {
      cases.note(id, note, by, clock.instant());
    } catch (RuleBroken refused) {
      return refused(page(id, by), refused).addObject("note", note);
    }
    return doneIn(id, "Your note is on the timeline.", told);
  }

  @GetMapping("/cases/{id}/withdrawal")
  ModelAndView askAboutWithdrawal(@PathVariable CaseId id, CurrentUser by) {
    return new ModelAndView("desk/withdrawal").addObject("view", cases.seenBy(by, id));
  }

  @PostMapping("/cases/{id}/withdrawal")
  ModelAndView withdraw(
      @PathVariable CaseId id,
      @RequestParam(defaultValue = "") String reason,
      CurrentUser by,
      RedirectAttributes told) {
    cases.seenBy(by, id);
    try {
      cases.withdraw(id, reason, by, clock.instant());
    } catch (RuleBroken refused) {
      return refused(askAboutWithdrawal(id, by), refused).addObject("reason", reason);
    }
    return doneIn(id, "The withdrawal is recorded. All work on this case has stopped.", told);
  }

  private ModelAndView page(CaseId id, CurrentUser by) {
    var now = clock.instant();
    return new ModelAndView("desk/case")
        .addObject("folder", folder.open(id, by, now))
        .addObject("now", now);
  }

  /** The same page again with what was entered, where the refusal is about a field of it. */
  private static ModelAndView refused(ModelAndView page, RuleBroken refused) {
    if (refused.rule().field() == null) {
      throw refused;
    }
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("problem", refused);
  }

  private static ModelAndView doneIn(CaseId id, String sentence, RedirectAttributes told) {
    told.addFlashAttribute("done", sentence);
    return new ModelAndView("redirect:/cases/" + id);
  }
}
