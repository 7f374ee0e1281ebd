-- known_from to before known_until: the positions at which a row is known. 9007199254740991 is the end of what
-- still is. Room is left in the pages, so that the new version of a row that is closed fits beside the old one
-- and no index is touched. Names are compared byte by byte: the same on every machine.
create schema partnerships_v1;

create table partnerships_v1.facts (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  fact text collate "C" not null,
  title text,
  position bigint not null,
  effective text not null,
  lower date not null,
  upper date not null,
  wide boolean not null,
  programme text collate "C" not null,
  kind text collate "C" not null,
  themes text[] not null,
  places text[] not null,
  organisations text[] not null,
  primary key (known_from, ordinal)
) with (fillfactor = 80);
create index facts_by_day on partnerships_v1.facts (fact, lower, position);
create index facts_wide on partnerships_v1.facts (fact, lower) where wide;

create table partnerships_v1.spells (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  title text,
  part int not null,
  first boolean not null,
  simple boolean not null,
  whole boolean not null,
  spell_start_lower date not null,
  spell_start_upper date not null,
  spell_end_lower date,
  spell_end_upper date,
  start_position bigint not null,
  start_effective text not null,
  start_lower date not null,
  start_upper date not null,
  end_lower date,
  end_upper date,
  programme text collate "C" not null,
  kind text collate "C" not null,
  themes text[] not null,
  places text[] not null,
  organisations text[] not null,
  primary key (known_from, ordinal)
) with (fillfactor = 80);
create index spells_by_id on partnerships_v1.spells (id, part);

create table partnerships_v1.states (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  valid_from date not null,
  -- null before the first stage
  status text,
  title text,
  search text collate "C" not null,
  programme text collate "C" not null,
  kind text collate "C" not null,
  themes text[] not null,
  territories text[] not null,
  places text[] not null,
  organisations text[] not null,
  primary key (known_from, ordinal)
) with (fillfactor = 80);
create index states_by_id on partnerships_v1.states (id, valid_from);
