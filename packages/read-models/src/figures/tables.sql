create schema figures_v1;

create table figures_v1.states (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  valid_from date not null,
  indicator text collate "C" not null,
  about text collate "C",
  data jsonb not null,
  primary key (known_from, ordinal)
) with (fillfactor = 80);
create index states_by_id on figures_v1.states (id, valid_from);
create index states_by_about on figures_v1.states (about, indicator) where about is not null;
