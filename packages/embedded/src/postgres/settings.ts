/** Settings for one small machine; handed over at every start, so that they never age in the data folder. */
export const settings = (name: string, port: number, durable: boolean): Record<string, string> => ({
  cluster_name: name,
  listen_addresses: '127.0.0.1',
  port: String(port),
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  work_mem: '16MB',
  random_page_cost: '1.1',
  max_wal_size: '1GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  ...switches(durable ? 'on' : 'off'),
})

const switches = (state: 'on' | 'off') => ({
  fsync: state,
  synchronous_commit: state,
  full_page_writes: state,
})
