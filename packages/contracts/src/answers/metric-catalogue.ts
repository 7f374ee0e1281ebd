import { z } from 'zod'
import { dimensions, metricSorts } from '../words/metrics.ts'

const Texts = z.object({ fr: z.string(), en: z.string() })

/** What `GET /v1/metrics` answers with. */
export const MetricCatalogue = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        sort: z.enum(metricSorts),
        definition: z.object({ version: z.int(), text: Texts }),
        parameters: z.array(z.string()),
        dimensions: z
          .array(z.enum(dimensions))
          .meta({ description: 'To filter by and, where there is the parameter `group`, to group by.' }),
      }),
    ),
  })
  .meta({ id: 'MetricCatalogue' })
export type MetricCatalogue = z.infer<typeof MetricCatalogue>
