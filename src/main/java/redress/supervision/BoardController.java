package redress.supervision;

import static redress.shared.RuleBroken.require;
import static redress.supervision.SupervisionRule.NOT_FOR_YOU;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import redress.identity.CurrentUser;
import redress.identity.MaySeeClock;
import redress.identity.MayWatchDeadlines;

/** The pages on which deadlines are watched in numbers. */
@Controller
class BoardController {

  private final Boards boards;
  private final Load load;
  private final Names names;
  private final Clock clock;

  BoardController(Boards boards, Load load, Names names, Clock clock) {
    this.boards = boards;
    this.load = load;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/deadlines")
  String board(BoardFilter filter, CurrentUser by, Model model) {
    require(MayWatchDeadlines.allows(by), NOT_FOR_YOU);
    var now = clock.instant();
    var choices = names.of(by.organisation());
    var which = Conditions.all(MaySeeClock.of(by), filter.condition());
    var board = boards.board(which, choices, now);
    model.addAttribute("now", now);
    model.addAttribute("filter", filter);
    model.addAttribute("choices", choices);
    model.addAttribute("dimensions", List.of(Dimension.values()));
    model.addAttribute("buckets", Bucket.ON_BOARD);
    model.addAttribute("board", board);
    model.addAttribute("ageing", AgeingChart.of(board.ageing()));
    model.addAttribute("trend", TrendChart.of(board.trend()));
    return "supervision/board";
  }

  @GetMapping("/deadlines/load")
  String load(CurrentUser by, Model model) {
    require(MayWatchDeadlines.allows(by), NOT_FOR_YOU);
    var now = clock.instant();
    model.addAttribute("now", now);
    model.addAttribute("everything", BoardFilter.all());
    model.addAttribute("owner", Dimension.OWNER);
    model.addAttribute("buckets", Bucket.OF_LOAD);
    model.addAttribute(
        "people", load.of(by.organisation(), MaySeeClock.of(by), boards.horizon(now)));
    return "supervision/load";
  }
}
