import type { z } from 'zod'

type Variables = Readonly<Record<string, string | undefined>>

const withoutPassword = (value: string): string => value.replace(/(:\/\/[^:@/\s]*):[^@/\s]*@/, '$1:***@')

const sentence = (issue: z.core.$ZodIssue, variables: Variables): string => {
  const name = String(issue.path[0])
  const value = variables[name]
  return value === undefined
    ? `The environment variable ${name} is not set; it ${issue.message}.`
    : `The environment variable ${name} is "${withoutPassword(value)}"; it ${issue.message}.`
}

/**
 * The settings that the variables give by the schema, or one sentence for each wrong one with its name, its
 * value (a password in a URL left out) and the rule. A variable set to nothing counts as not set.
 */
export function readEnv<Schema extends z.ZodObject>(
  schema: Schema,
  variables: Variables,
): { ok: true; env: z.output<Schema> } | { ok: false; sentences: string[] } {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value))
  const read = schema.safeParse(set)
  return read.success
    ? { ok: true, env: read.data }
    : { ok: false, sentences: read.error.issues.map(issue => sentence(issue, set)) }
}

/** The process's settings; prints what is wrong and ends the process with 1 when a variable breaks its rule. */
export function parseEnv<Schema extends z.ZodObject>(schema: Schema): z.output<Schema> {
  const read = readEnv(schema, process.env)
  if (read.ok) return read.env
  for (const line of read.sentences) console.error(line)
  process.exit(1)
}
