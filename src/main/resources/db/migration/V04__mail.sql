create table mail_message (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  cause text not null,
  case_id uuid,
  written_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_problem text,
  constraint mail_message_one_for_each_cause unique (cause)
);

comment on table mail_message is 'Mail that leaves Redress, kept as it was sent.';
comment on column mail_message.id is 'Identifies the mail; its Message-ID is made from it. Time-ordered. [internal] [keep: 1 year]';
comment on column mail_message.recipient is 'The address it goes to. [personal] [keep: 1 year]';
comment on column mail_message.subject is 'Its subject: a reference and what is due, never the crime or the victim. [internal] [keep: 1 year]';
comment on column mail_message.body is 'Its text: a reference and what is due, never the crime or the victim. [internal] [keep: 1 year]';
comment on column mail_message.cause is 'What it was written for; one cause, one mail. [internal] [keep: 1 year]';
comment on column mail_message.case_id is 'The case it is about, if it is about one. [internal] [keep: 1 year]';
comment on column mail_message.written_at is 'When it was written. [internal] [keep: 1 year]';
comment on column mail_message.sent_at is 'When the mail server took it; empty while it waits. [internal] [keep: 1 year]';
comment on column mail_message.attempts is 'How often sending it was tried. [internal] [keep: 1 year]';
comment on column mail_message.last_problem is 'What the mail server said when the last attempt failed. [internal] [keep: 1 year]';
