-- generation: raised when tables built anew take the place of those that answered; what remembers their rows loads
-- them again. verified_*: whether the last self-check agreed, when (the wall clock), and at which position.
alter table read_models.projections
  add column generation int not null default 1,
  add column verified_at timestamptz,
  add column verified_position bigint,
  add column verified_agrees boolean;

-- A row for each version of a read model that is being built beside the one that answers. First whole streams are
-- folded, as they were at position up_to, in the order of their subjects; after_subject is the last that stands in
-- the tables. Then, filled, it follows the log from position up_to on, as any projection does. events: how many
-- events there are to fold up to up_to; folded: how many of them are.
create table read_models.rebuilds (
  name text not null,
  version int not null,
  ledgerid uuid not null,
  up_to bigint not null,
  events bigint not null,
  folded bigint not null default 0,
  after_subject text collate "C" not null default '',
  filled boolean not null default false,
  position bigint not null default 0,
  digest text not null default repeat('0', 32),
  moved timestamptz not null default now(),
  primary key (name, version)
);
