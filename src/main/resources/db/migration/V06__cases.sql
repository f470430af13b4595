-- People and victims' cases.

create sequence case_reference_number;

create table person (
  id                 uuid primary key,
  sender_id          text,
  title              text,
  given_name         text,
  family_name        text,
  organisation_name  text,
  date_of_birth      date,
  gender             text,
  ethnicity          text,
  disability         text,
  religion           text,
  sexual_orientation text,
  language           text,
  interpreter        boolean,
  address_line_1     text,
  address_line_2     text,
  address_line_3     text,
  town               text,
  postcode           text,
  phone              text,
  mobile             text,
  email              text,
  guardian_name      text,
  guardian_relation  text,
  guardian_phone     text,
  guardian_is_suspect boolean
);
create index person_by_sender_id on person (sender_id);
create index person_by_family_name on person (lower(family_name) text_pattern_ops, lower(given_name) text_pattern_ops);

create table victim_case (
  id                uuid primary key,
  reference         text not null unique,
  person_id         uuid not null references person (id),
  organisation_id   uuid not null,
  owner_id          uuid,
  source            text not null,
  record_id         text,
  crime_number      text,
  incident_number   text,
  reported_at       timestamptz not null,
  occurred_from     timestamptz,
  occurred_to       timestamptz,
  category          text not null,
  offence_title     text,
  markers           text[] not null,
  district          text,
  pathway           text,
  vulnerability     text[] not null,
  dash_grade        text,
  children_involved boolean,
  asb_score         int,
  officer           text,
  officer_email     text,
  consent_referral  boolean,
  consent_at        timestamptz,
  safe_phone        boolean,
  safe_text         boolean,
  safe_voicemail    boolean,
  safe_email        boolean,
  safe_letter       boolean,
  contact_notes     text,
  status            text not null check (status in ('OPEN', 'CLOSED')),
  stage             text not null check (stage in ('CONTACT', 'NEEDS', 'REFERRAL', 'SUPPORT', 'CLOSING')),
  waiting_until     timestamptz,
  moved_at          timestamptz not null,
  priority          int not null check (priority between 1 and 4),
  priority_reason   text,
  basis             text not null check (basis in ('STANDARD', 'ENHANCED')),
  basis_reason      text,
  opened_at         timestamptz not null,
  closing_reason    text,
  closing_note      text,
  closed_at         timestamptz,
  version           bigint not null
);
create index victim_case_by_person on victim_case (person_id);
create index victim_case_by_crime_number on victim_case (crime_number);
create index victim_case_newest_first on victim_case (organisation_id, opened_at desc, id desc);
create index victim_case_open_by_move on victim_case (moved_at) where status = 'OPEN';

create table contact_attempt (
  id       uuid primary key,
  case_id  uuid not null references victim_case (id),
  at       timestamptz not null,
  made_by  uuid not null,
  outcome  text not null,
  channel  text,
  note     text
);
create index contact_attempt_by_case on contact_attempt (case_id, at);

create table timeline_entry (
  id          uuid primary key,
  case_id     uuid not null references victim_case (id),
  at          timestamptz not null,
  recorded_by uuid,
  kind        text not null,
  sentence    text not null
);
create index timeline_entry_by_case on timeline_entry (case_id, at desc, id desc);

-- What a list of tasks says about the case behind each.
create view task_subject as
select c.id as case_id,
       c.reference,
       coalesce(nullif(trim(concat_ws(' ', p.given_name, p.family_name)), ''), p.organisation_name) as display_name,
       c.stage as place,
       c.priority
  from victim_case c
  join person p on p.id = c.person_id;

comment on column person.id is 'Identifies the person. [internal] [keep: case]';
comment on column person.sender_id is 'The sender''s id of the person, the same across crimes. [personal] [keep: case]';
comment on column person.title is 'Title as sent. [personal] [keep: case]';
comment on column person.given_name is 'Given name. [personal] [keep: case]';
comment on column person.family_name is 'Family name. [personal] [keep: case]';
comment on column person.organisation_name is 'Name of the business, where the victim is one. [personal] [keep: case]';
comment on column person.date_of_birth is 'Date of birth. [personal] [keep: case]';
comment on column person.gender is 'Self-defined gender. [personal] [keep: case]';
comment on column person.ethnicity is 'Self-defined ethnicity. [special category] [keep: case]';
comment on column person.disability is 'Self-defined disability. [special category] [keep: case]';
comment on column person.religion is 'Self-defined religion. [special category] [keep: case]';
comment on column person.sexual_orientation is 'Self-defined sexual orientation. [special category] [keep: case]';
comment on column person.language is 'Preferred language, BCP 47. [personal] [keep: case]';
comment on column person.interpreter is 'Whether an interpreter is needed; empty where not known. [personal] [keep: case]';
comment on column person.address_line_1 is 'First line of the address. [personal] [keep: case]';
comment on column person.address_line_2 is 'Second line of the address. [personal] [keep: case]';
comment on column person.address_line_3 is 'Third line of the address. [personal] [keep: case]';
comment on column person.town is 'Town. [personal] [keep: case]';
comment on column person.postcode is 'Postcode. [personal] [keep: case]';
comment on column person.phone is 'Landline or other telephone number. [personal] [keep: case]';
comment on column person.mobile is 'Mobile number. [personal] [keep: case]';
comment on column person.email is 'E-mail address. [personal] [keep: case]';
comment on column person.guardian_name is 'Guardian of a victim under 18. [personal] [keep: case]';
comment on column person.guardian_relation is 'How the guardian is related. [personal] [keep: case]';
comment on column person.guardian_phone is 'The guardian''s telephone number. [personal] [keep: case]';
comment on column person.guardian_is_suspect is 'Whether the guardian is the suspect; empty where not known. [special category] [keep: case]';
comment on column victim_case.id is 'Identifies the case and its journey. [internal] [keep: case]';
comment on column victim_case.reference is 'What people call the case by. [internal] [keep: case]';
comment on column victim_case.person_id is 'The victim. [personal] [keep: case]';
comment on column victim_case.organisation_id is 'The local policing body that answers for the case. [internal] [keep: case]';
comment on column victim_case.owner_id is 'The caseworker who owns the case. [internal] [keep: case]';
comment on column victim_case.source is 'Who sent the referral. [internal] [keep: case]';
comment on column victim_case.record_id is 'The sender''s id of the record. [internal] [keep: case]';
comment on column victim_case.crime_number is 'Crime number; empty for incidents and for people who did not report. [personal] [keep: case]';
comment on column victim_case.incident_number is 'Incident number. [personal] [keep: case]';
comment on column victim_case.reported_at is 'When the crime or incident was reported. [personal] [keep: case]';
comment on column victim_case.occurred_from is 'When it happened, or began. [personal] [keep: case]';
comment on column victim_case.occurred_to is 'When it ended. [personal] [keep: case]';
comment on column victim_case.category is 'Category of the crime or incident. [special category] [keep: case]';
comment on column victim_case.offence_title is 'Offence as recorded. [special category] [keep: case]';
comment on column victim_case.markers is 'Markers of the crime, such as domestic abuse. [special category] [keep: case]';
comment on column victim_case.district is 'District or borough. [personal] [keep: case]';
comment on column victim_case.pathway is 'How the crime is investigated. [internal] [keep: case]';
comment on column victim_case.vulnerability is 'Vulnerability factors as sent. [special category] [keep: case]';
comment on column victim_case.dash_grade is 'Grade of the domestic abuse risk assessment. [special category] [keep: case]';
comment on column victim_case.children_involved is 'Whether children are involved; empty where not known. [special category] [keep: case]';
comment on column victim_case.asb_score is 'Score of the anti-social behaviour risk matrix. [personal] [keep: case]';
comment on column victim_case.officer is 'Officer in the case. [personal] [keep: case]';
comment on column victim_case.officer_email is 'E-mail address of the officer in the case. [personal] [keep: case]';
comment on column victim_case.consent_referral is 'Whether the victim agreed to be referred; empty where not asked. [personal] [keep: case]';
comment on column victim_case.consent_at is 'When consent was given or refused. [personal] [keep: case]';
comment on column victim_case.safe_phone is 'Whether a call is safe; empty where not asked. [special category] [keep: case]';
comment on column victim_case.safe_text is 'Whether a text message is safe; empty where not asked. [special category] [keep: case]';
comment on column victim_case.safe_voicemail is 'Whether a voicemail is safe; empty where not asked. [special category] [keep: case]';
comment on column victim_case.safe_email is 'Whether an e-mail is safe; empty where not asked. [special category] [keep: case]';
comment on column victim_case.safe_letter is 'Whether a letter is safe; empty where not asked. [special category] [keep: case]';
comment on column victim_case.contact_notes is 'How to contact safely, in words. [special category] [keep: case]';
comment on column victim_case.status is 'OPEN or CLOSED. [internal] [keep: case]';
comment on column victim_case.stage is 'Where the journey stands. [internal] [keep: case]';
comment on column victim_case.waiting_until is 'Until when the journey waits on a timer; empty where it does not. [internal] [keep: case]';
comment on column victim_case.moved_at is 'When the journey last moved. [internal] [keep: case]';
comment on column victim_case.priority is 'From 1, urgent, to 4, low. [internal] [keep: case]';
comment on column victim_case.priority_reason is 'Why it has this priority. [special category] [keep: case]';
comment on column victim_case.basis is 'Standard or enhanced rights under the Victims'' Code. [special category] [keep: case]';
comment on column victim_case.basis_reason is 'Why rights are enhanced, or are not. [special category] [keep: case]';
comment on column victim_case.opened_at is 'When the case was opened. [internal] [keep: case]';
comment on column victim_case.closing_reason is 'How the case ended, or is about to. [personal] [keep: case]';
comment on column victim_case.closing_note is 'What there is to say about its end. [special category] [keep: case]';
comment on column victim_case.closed_at is 'When the case was closed. [internal] [keep: case]';
comment on column victim_case.version is 'Guards against two people changing the case at once. [internal] [keep: case]';
comment on column contact_attempt.id is 'Identifies the attempt. [internal] [keep: case]';
comment on column contact_attempt.case_id is 'The case. [internal] [keep: case]';
comment on column contact_attempt.at is 'When contact was attempted. [personal] [keep: case]';
comment on column contact_attempt.made_by is 'Who attempted it. [internal] [keep: case]';
comment on column contact_attempt.outcome is 'What came of it. [personal] [keep: case]';
comment on column contact_attempt.channel is 'How it was attempted. [personal] [keep: case]';
comment on column contact_attempt.note is 'What there is to say about it. [special category] [keep: case]';
comment on column timeline_entry.id is 'Identifies the entry. [internal] [keep: case]';
comment on column timeline_entry.case_id is 'The case. [internal] [keep: case]';
comment on column timeline_entry.at is 'When it happened. [personal] [keep: case]';
comment on column timeline_entry.recorded_by is 'Who did it; empty where Redress did. [internal] [keep: case]';
comment on column timeline_entry.kind is 'What kind of event it was. [internal] [keep: case]';
comment on column timeline_entry.sentence is 'What happened, in a sentence. [special category] [keep: case]';
