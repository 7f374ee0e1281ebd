create schema programmes_v1;

create table programmes_v1.states (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  valid_from date not null,
  status text not null,
  name text not null,
  host text collate "C",
  parent text collate "C",
  timezone text not null,
  themes jsonb not null,
  search text collate "C" not null,
  primary key (known_from, ordinal)
) with (fillfactor = 80);
create index states_by_id on programmes_v1.states (id, valid_from);
