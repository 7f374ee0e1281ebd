import type { HonoRequest } from 'hono'
import { z } from 'zod'
import { ProblemError } from '../problems/problem-error.ts'

type Field = { readonly def: { readonly type: string; readonly innerType?: Field; readonly in?: Field } }

const takesMany = (field: Field): boolean => {
  const inner = field.def.innerType ?? field.def.in
  return field.def.type === 'array' || (inner !== undefined && takesMany(inner))
}

const invalid = (detail: string): never => {
  throw new ProblemError({ code: 'invalid-query', detail })
}

/**
 * The request's query by the schema, whose keys are all the parameters there are. A parameter whose schema is a
 * list may be repeated. Throws an `invalid-query` problem that names the parameter.
 */
export function parseQuery<Schema extends z.ZodObject>(
  schema: Schema,
  request: HonoRequest,
): z.output<Schema> {
  const given: Record<string, string | string[]> = {}
  for (const [name, values] of Object.entries(request.queries())) {
    if (!Object.hasOwn(schema.shape, name)) invalid(`There is no parameter ${JSON.stringify(name)} here.`)
    const many = takesMany(schema.shape[name] as unknown as Field)
    if (!many && values.length > 1) invalid(`The parameter ${name} is given more than once.`)
    given[name] = many ? values : (values[0] ?? '')
  }
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const [name, ...rest] = issue?.path ?? []
  const value = rest.length > 0 ? given[String(name)]?.[Number(rest[0])] : given[String(name)]
  if (name === undefined) return invalid(`${issue?.message}.`)
  if (value === undefined) return invalid(`The parameter ${String(name)} is missing: it ${issue?.message}.`)
  return invalid(`The parameter ${String(name)} is ${JSON.stringify(value)}: it ${issue?.message}.`)
}

/** The schema of what takes no parameter. */
export const noParameters = z.strictObject({})
