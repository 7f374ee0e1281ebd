create schema activities_v1;

create table activities_v1.facts (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  fact text collate "C" not null,
  title text not null,
  position bigint not null,
  effective text not null,
  lower date not null,
  upper date not null,
  -- how many took part
  amount bigint,
  approximate boolean not null,
  programme text collate "C" not null,
  kind text collate "C" not null,
  themes text[] not null,
  places text[] not null,
  organisations text[] not null,
  primary key (known_from, ordinal)
) with (fillfactor = 80);

create table activities_v1.states (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  valid_from date not null,
  status text collate "C" not null,
  title text not null,
  search text collate "C" not null,
  effective text not null,
  day date not null,
  programme text collate "C" not null,
  kind text collate "C" not null,
  themes text[] not null,
  territory text,
  places text[] not null,
  organisations text[] not null,
  participants jsonb,
  partnerships text[] not null,
  source jsonb,
  primary key (known_from, ordinal)
) with (fillfactor = 80);
create index states_by_id on activities_v1.states (id, valid_from);
create index states_by_title on activities_v1.states (left(search, 200), id);
create index states_by_day on activities_v1.states (day, id);
