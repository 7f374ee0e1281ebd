const number = (name: string, otherwise: number, mayBeNone = false): number => {
  const value = Number(process.env[name] ?? otherwise)
  if (!(value > 0 || (mayBeNone && value === 0))) throw new Error(`${name} must be a number above 0`)
  return value
}

/** How large the world is and how long it is asked about, from the environment. */
export const settings = {
  /** PARTNERSHIPS; each has about five events. */
  partnerships: number('PARTNERSHIPS', 1_000_000),
  /** SEED: another one is another world. */
  seed: number('SEED', 1),
  /** SECONDS that each sort of question is asked for. */
  seconds: number('SECONDS', 4),
  /** CONNECTIONS of the one who asks. */
  connections: number('CONNECTIONS', 16),
  /** SQL_QUESTIONS of each sort that plain SQL answers too; it may be none. */
  sqlQuestions: number('SQL_QUESTIONS', 2, true),
  /** DATA_DIR: a folder that is kept, with the ledger and read tables that a run before has made. */
  dataDir: process.env.DATA_DIR || undefined,
}
