package redress.administration;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.shared.RuleBroken;

/** What every form here does with its answer: goes on, or is shown again with what is wrong. */
final class FormPage {

  private FormPage() {}

  /** The same form with what was entered, where the refusal is about a field of it. */
  static ModelAndView again(ModelAndView form, RuleBroken refused) {
    if (refused.rule().field() == null) {
      throw refused;
    }
    form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return form.addObject("problem", refused);
  }

  /** Goes to a page that says what was done. */
  static ModelAndView done(String sentence, String path, RedirectAttributes told) {
    told.addFlashAttribute("done", sentence);
    return new ModelAndView("redirect:" + path);
  }
}
