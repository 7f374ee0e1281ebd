-- Keys are compared byte by byte: cheaper than any language's order, and the same on every machine.

-- One row. known_until: position_at has promised that nothing more is recorded at or before this instant.
create table event_log.ledger (
  ledgerid uuid not null default gen_random_uuid(),
  known_until timestamptz not null default '-infinity'
);
insert into event_log.ledger default values;

-- event: the recorded CloudEvent's text without position, streamversion and recordedtime, which are only
-- known under the lock and written into the text when it is read.
create table event_log.events (
  position bigint primary key,
  streamversion bigint not null,
  recordedtime timestamptz not null,
  source text collate "C" not null,
  id text collate "C" not null,
  type text collate "C" not null,
  subject text collate "C" not null,
  programme text collate "C",
  event text not null
);
create index events_by_subject on event_log.events (subject, position);
create index events_by_type on event_log.events (type, position);
create index events_by_programme on event_log.events (programme, position) where programme is not null;
create index events_by_source on event_log.events (source, position);

-- For ever: the key that makes posting an event again harmless.
create table event_log.event_ids (
  source text collate "C" not null,
  id text collate "C" not null,
  position bigint not null,
  content_hash bytea not null,
  primary key (source, id)
);

-- due: when the clock should look at the stream again. Room is left in the pages, so that a new version of a
-- row fits beside the old one and no index is touched.
create table event_log.streams (
  subject text collate "C" primary key,
  version bigint not null,
  due timestamptz
) with (fillfactor = 80);
create index streams_due on event_log.streams (due) where due is not null;

create table event_log.identifiers (
  kind text collate "C" not null check (kind in ('siren', 'siret', 'rna')),
  value text collate "C" not null,
  subject text collate "C" not null,
  primary key (kind, value)
);
create index identifiers_by_subject on event_log.identifiers (subject);
