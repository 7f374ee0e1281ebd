-- One row for each version of a read model. digest: 32 hexadecimal digits, see digest.ts. moved: the wall clock.
create table read_models.projections (
  name text not null,
  version int not null,
  ledgerid uuid not null,
  position bigint not null default 0,
  digest text not null default repeat('0', 32),
  moved timestamptz not null default now(),
  primary key (name, version)
);
