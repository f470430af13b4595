package redress.supervision;

import static java.util.stream.Collectors.toMap;
import static redress.shared.RuleBroken.require;
import static redress.supervision.SupervisionRule.NOT_FOR_YOU;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import redress.deadlines.ClockId;
import redress.deadlines.ClockView;
import redress.deadlines.Deadlines;
import redress.identity.CurrentUser;
import redress.identity.MaySeeCase;
import redress.identity.MaySeeClock;
import redress.identity.MayWatchDeadlines;

/** The lists behind the board's numbers, as pages and as files. */
@Controller
class ClockListController {

  private final ClockLists lists;
  private final Boards boards;
  private final Names names;
  private final Deadlines deadlines;
  private final Clock clock;

  ClockListController(
      ClockLists lists, Boards boards, Names names, Deadlines deadlines, Clock clock) {
    this.lists = lists;
    this.boards = boards;
    this.names = names;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @GetMapping("/deadlines/list")
  String list(
      @RequestParam(defaultValue = "OVERDUE") Bucket bucket,
      BoardFilter filter,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser by,
      Model model) {
    require(MayWatchDeadlines.allows(by), NOT_FOR_YOU);
    var now = clock.instant();
    var horizon = boards.horizon(now);
    var which = Conditions.all(MaySeeClock.of(by), filter.condition());
    var begins = after == null || after.isBlank() ? null : Cursor.parse(after);
    var found = lists.page(bucket, which, MaySeeCase.of(by), horizon, begins);
    boolean more = found.size() > ClockLists.PAGE;
    var lines = more ? found.subList(0, ClockLists.PAGE) : found;
    model.addAttribute("now", now);
    model.addAttribute("bucket", bucket);
    model.addAttribute("filter", filter);
    model.addAttribute("choices", names.of(by.organisation()));
    model.addAttribute("dimensions", List.of(Dimension.values()));
    model.addAttribute("count", lists.count(bucket, which, horizon));
    model.addAttribute("lines", lines);
    model.addAttribute("timeLeft", timeLeft(lines, now));
    model.addAttribute("first", begins == null);
    model.addAttribute(
        "next", more ? filter.list(bucket, Cursor.after(lines.getLast()).text()) : null);
    return "supervision/list";
  }

  @GetMapping("/deadlines/list.csv")
  void file(
      @RequestParam(defaultValue = "OVERDUE") Bucket bucket,
      BoardFilter filter,
      CurrentUser by,
      HttpServletResponse response)
      throws IOException {
    require(MayWatchDeadlines.allows(by), NOT_FOR_YOU);
    var now = clock.instant();
    var which = Conditions.all(MaySeeClock.of(by), filter.condition());
    var name = "deadlines-%s-%s.csv".formatted(bucket.fileName(), Horizon.dayOf(now));
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    var out = ClockFile.on(response.getWriter());
    lists.each(bucket, which, boards.horizon(now), line -> out.write(line, now));
  }

  /** How much time each clock has left, in the words of its case. */
  private Map<UUID, String> timeLeft(List<ClockLine> lines, Instant now) {
    var ids = lines.stream().map(line -> new ClockId(line.id())).toList();
    return deadlines.clocks(ids, now).stream().collect(toMap(ClockView::id, ClockView::timeLeft));
  }
}
