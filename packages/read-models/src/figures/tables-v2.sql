-- In place of version 1, of which nothing is kept.
drop schema figures_v1 cascade;
delete from read_models.projections where name = 'figures' and version = 1;

create schema figures_v2;

create table figures_v2.states (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  valid_from date not null,
  status text collate "C" not null,
  position bigint not null,
  indicator text collate "C" not null,
  nature text collate "C",
  about text collate "C",
  programme text collate "C",
  places text[] not null,
  period text collate "C",
  period_lower date,
  period_upper date,
  search text collate "C" not null,
  data jsonb not null,
  primary key (known_from, ordinal)
) with (fillfactor = 80);
create index states_by_id on figures_v2.states (id, valid_from);
create index states_by_indicator on figures_v2.states (indicator, about);
create index states_by_label on figures_v2.states (left(search, 200), id);

create table figures_v2.statements (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  status text collate "C" not null,
  position bigint not null,
  effective text not null,
  lower date not null,
  upper date not null,
  indicator text collate "C" not null,
  nature text collate "C",
  about text collate "C",
  programme text collate "C",
  places text[] not null,
  period text collate "C",
  period_lower date,
  period_upper date,
  search text collate "C" not null,
  data jsonb not null,
  primary key (known_from, ordinal)
) with (fillfactor = 80);
create index statements_by_indicator on figures_v2.statements (indicator, about);
