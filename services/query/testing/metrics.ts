import { deepStrictEqual } from 'node:assert/strict'
import { EvidencePage, FiguresList, Metric } from '@partnerships/contracts/answers'
import type { Stand } from './stand.ts'

/** A total of any sort. */
type Numbers = Record<
  'value' | 'possible' | 'numerator' | 'denominator' | 'median' | 'p90' | 'excluded',
  number
>
type Series = readonly (Numbers & { readonly from: string; readonly to: string })[]

/** What a metric answers, as far as tests look into it. */
export type MetricBody = Readonly<Record<string, unknown>> & {
  readonly knownAt: { readonly position: number; readonly time: string | null }
  readonly total: Numbers
  readonly series?: Series
  readonly undated?: number
  readonly groups?: readonly {
    readonly key: string
    readonly label: string
    readonly total: Numbers
    readonly series?: Series
  }[]
  readonly additive?: boolean
  readonly compare?: Numbers
  readonly headline: { readonly text: string; readonly basis: string; readonly lang: string } | null
  readonly evidence: string
}

type EvidenceItem = Readonly<Record<string, unknown>> & {
  readonly subject: string
  readonly position: number
  readonly certain: boolean
  readonly amount?: number
  readonly part?: string
}

export type EvidenceBody = {
  readonly items: readonly EvidenceItem[]
  readonly next: string | null
  readonly total: Numbers
}

/** Asks a service for metrics; every answer is held to the schema that describes it. */
export const asking = (service: Stand) => {
  const text = async (path: string, headers: Record<string, string> = {}): Promise<string> =>
    (await service.app.request(path, { headers })).text()

  const ask = async (path: string, headers: Record<string, string> = {}): Promise<MetricBody> => {
    const { body } = await service.get<MetricBody>(`/v1/metrics/${path}`, headers)
    deepStrictEqual((path.startsWith('figures') ? FiguresList : Metric).parse(body), body)
    return body
  }

  const evidenceOf = async (path: string): Promise<EvidenceBody> => {
    const { body } = await service.get<EvidenceBody>(path)
    deepStrictEqual(EvidencePage.parse(body), body)
    return body
  }

  /** All items, read in pages of two. */
  const evidenceInPages = async (path: string): Promise<EvidenceItem[]> => {
    const items: EvidenceItem[] = []
    for (let cursor = ''; ; ) {
      const page = await evidenceOf(`${path}&limit=2${cursor}`)
      items.push(...page.items)
      if (page.next === null) return items
      cursor = `&cursor=${page.next}`
    }
  }

  const problem = async (path: string): Promise<string> => {
    const { status, body } = await service.get<{ code: string; detail: string }>(`/v1/metrics/${path}`)
    return `${status} ${body.code}: ${body.detail}`
  }

  const csv = (path: string) => text(`/v1/metrics/${path}`, { accept: 'text/csv' })

  return { text, ask, evidenceOf, evidenceInPages, problem, csv }
}

/** How many items are certain, and how many there are. */
export const tallied = (items: readonly { readonly certain: boolean }[]) => ({
  value: items.filter(({ certain }) => certain).length,
  possible: items.length,
})
