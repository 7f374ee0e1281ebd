import type { MetricQuery } from '@partnerships/client'
import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { client } from '../../api/client.ts'
import { useMessages } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Problem } from '../../ui/problem.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { messages } from './messages.ts'

/** The series or groups as the API writes them. */
export const CsvButton = (props: { metric: string; question: MetricQuery; title: string }) => {
  const t = useMessages(messages)
  const save = useMutation({
    mutationFn: async () => (await client.metricCsv(props.metric, props.question)).data,
    onSuccess: csv => saveFile(`${props.metric}.csv`, csv),
  })
  return (
    <>
      <Button
        look="quiet"
        aria-label={t.csvLabel(props.title)}
        isDisabled={save.isPending}
        onPress={() => save.mutate()}
      >
        <Download size={16} aria-hidden />
        {t.csv}
      </Button>
      {save.error && <Problem error={save.error} />}
    </>
  )
}
