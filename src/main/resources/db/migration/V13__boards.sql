-- The boards count and list clocks by office and due date; each is answered from an index alone.

create index clock_open on clock (organisation_id, state, due_at, id)
  include (rule, team, owner_id, provider_id) where state in ('RUNNING', 'SUSPENDED');

create index clock_done on clock (organisation_id, state, ended_at)
  include (rule, team, owner_id, provider_id) where state in ('MET', 'LATE_MET');

create index clock_ended_late on clock (organisation_id, due_at)
  include (rule, team, owner_id, provider_id)
  where state = 'LATE_MET' or (state = 'WAIVED' and ended_at > due_at);
