-- What somebody wants sent to an address, and how far that has come.
create table webhooks.webhooks (
  id text primary key,
  url text not null,
  description text,
  -- null lets all pass
  types text[],
  programmes text[],
  subjects text[],
  status text not null default 'active' check (status in ('active', 'paused', 'failing', 'gone')),
  -- why it is failing or gone
  why text,
  secret text not null,
  -- signs too until then
  secret_before text,
  secret_before_until timestamptz,
  ledgerid uuid not null,
  -- everything up to here is delivered, skipped or does not pass the filter
  position bigint not null,
  -- the event that was tried and not taken yet: since when, how often, and when it is tried again
  waiting bigint,
  waiting_since timestamptz,
  attempts int not null default 0,
  next_attempt timestamptz,
  -- raised by whoever changes it from outside, so that what was decided before is not written over it
  revision bigint not null default 1,
  -- which process delivers it, and until when if it does not say so again
  lease uuid,
  leased_until timestamptz,
  created timestamptz not null default now()
);
create index webhooks_by_lease on webhooks.webhooks (lease) where status = 'active';

-- Every attempt, with what was answered.
create table webhooks.deliveries (
  id bigint generated always as identity primary key,
  webhook text not null references webhooks.webhooks on delete cascade,
  -- the webhook-id that was sent
  message text not null,
  -- null of a test
  position bigint,
  attempt int not null,
  at timestamptz not null,
  duration_ms int not null,
  -- of the answer; null when there was none
  status int,
  failure text,
  -- the first kilobyte of the answer
  response text
);
create index deliveries_by_webhook on webhooks.deliveries (webhook, id desc);
