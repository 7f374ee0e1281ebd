import { ProblemError } from '@partnerships/service-kit'

/** Ends the request: its parameters don't go together, or not with what they ask of. */
export const refuse = (detail: string): never => {
  throw new ProblemError({ code: 'invalid-query', detail })
}

/** What the function gives; a RangeError that it throws ends the request, as it is about the parameter. */
export const orRefuse = <T>(parameter: string, give: () => T): T => {
  try {
    return give()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refuse(`The parameter ${parameter} does not fit: ${error.message}.`)
  }
}
