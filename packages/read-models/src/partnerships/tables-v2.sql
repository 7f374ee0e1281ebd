-- In place of version 1, of which nothing is kept. What the columns mean to all read models: tables.sql.
drop schema partnerships_v1 cascade;
delete from read_models.projections where name = 'partnerships' and version = 1;

create schema partnerships_v2;

create table partnerships_v2.facts (
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
  amount numeric,
  unit text collate "C",
  programme text collate "C" not null,
  kind text collate "C" not null,
  themes text[] not null,
  places text[] not null,
  organisations text[] not null,
  primary key (known_from, ordinal)
) with (fillfactor = 80);

create table partnerships_v2.spells (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  title text,
  part int not null,
  status text collate "C" not null,
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

create table partnerships_v2.stages (like partnerships_v2.spells including all) with (fillfactor = 80);

create table partnerships_v2.journeys (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  step text collate "C" not null,
  title text,
  position bigint not null,
  effective text not null,
  lower date not null,
  upper date not null,
  begun_signed boolean not null,
  other_position bigint,
  other_lower date,
  other_upper date,
  programme text collate "C" not null,
  kind text collate "C" not null,
  themes text[] not null,
  places text[] not null,
  organisations text[] not null,
  primary key (known_from, ordinal)
) with (fillfactor = 80);

create table partnerships_v2.states (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  valid_from date not null,
  -- null before the first stage
  status text collate "C",
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
create index states_by_id on partnerships_v2.states (id, valid_from);
create index states_by_title on partnerships_v2.states (left(search, 200), id);
