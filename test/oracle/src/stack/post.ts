import { randomUUID } from 'node:crypto'
import type { Dice } from '../generate/dice.ts'
import type { Posting } from '../generate/world.ts'

const types = {
  single: 'application/cloudevents+json',
  batch: 'application/cloudevents-batch+json',
  lines: 'application/x-ndjson',
}

const send = async (baseUrl: string, type: string, body: string): Promise<Response> =>
  fetch(`${baseUrl}/v1/events`, { method: 'POST', headers: { 'content-type': type }, body })

/**
 * Posts events one by one, in batches or as lines, as the dice have it; those of a refused batch go again as lines.
 * Resolves to what was refused, as problem and detail.
 */
export const postAll = async (
  baseUrl: string,
  postings: readonly Posting[],
  dice: Dice,
): Promise<string[]> => {
  const rest = postings.map(posting => ({
    specversion: '1.0',
    source: '/oracle',
    id: randomUUID(),
    ...posting,
  }))
  const refused: string[] = []
  const asLines = async (events: readonly object[]) => {
    const response = await send(baseUrl, types.lines, events.map(event => JSON.stringify(event)).join('\n'))
    const answers = (await response.text())
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    for (const { problem } of answers) if (problem) refused.push(`${problem.code}: ${problem.detail}`)
  }
  while (rest.length > 0) {
    const part = rest.splice(0, dice.between(1, 20))
    const [first] = part
    const response =
      part.length === 1
        ? await send(baseUrl, types.single, JSON.stringify(first))
        : await send(baseUrl, types.batch, JSON.stringify(part))
    await response.text()
    if (response.status >= 500) throw new Error(`the ledger answered ${response.status}`)
    if (!response.ok || dice.chance(0.1)) await asLines(part)
  }
  return refused
}
