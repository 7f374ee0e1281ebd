import { type Logger, pino } from 'pino'

export type Log = Logger

/** A log of one JSON object a line on standard output, each with the service's name. */
export const createLog = (name: string, level = 'info'): Log => pino({ name, level })
