-- What refers to a subject: the activities of a partnership, and what was merged into an organisation.
create index states_by_partnership on activities_v1.states using gin (partnerships);
create index mergers_by_into on organisations_v2.mergers ("into");
