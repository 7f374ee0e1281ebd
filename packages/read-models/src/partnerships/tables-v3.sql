-- In place of version 2, of which nothing is kept. What the columns mean to all read models: tables.sql.
drop schema partnerships_v2 cascade;
delete from read_models.projections where name = 'partnerships' and version = 2;
delete from read_models.rebuilds where name = 'partnerships' and version = 2;
drop schema if exists partnerships_v2_rebuild cascade;
drop schema if exists partnerships_v2_replaced cascade;

create schema partnerships_v3;

-- All that is counted follows from these. Lists are texts with a space between their entries.
create table partnerships_v3.steps (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  id text collate "C" not null,
  position bigint not null,
  place bigint not null,
  effective text collate "C" not null,
  day date not null,
  type text collate "C" not null,
  -- null before the first stage
  status text collate "C",
  title text,
  programme text collate "C" not null,
  kind text collate "C" not null,
  themes text collate "C" not null,
  territories text collate "C" not null,
  partners text collate "C" not null,
  others text collate "C" not null,
  amount numeric,
  unit text collate "C",
  primary key (known_from, ordinal)
) with (fillfactor = 80);
create index steps_by_id on partnerships_v3.steps (id);
create index steps_closed on partnerships_v3.steps (known_until) where known_until < 9007199254740991;

create table partnerships_v3.states (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
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
create index states_by_id on partnerships_v3.states (id, valid_from);
create index states_by_title on partnerships_v3.states (left(search, 200), id);
create index states_by_programme on partnerships_v3.states (programme, left(search, 200), id);
create index states_since on partnerships_v3.states (valid_from);
create index states_found on partnerships_v3.states using gin (search gin_trgm_ops, themes, places, organisations);
