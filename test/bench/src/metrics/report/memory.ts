import { printTable } from '../../table.ts'
import type { Memory } from '../ask/ask-service.ts'
import { whole } from '../stage/progress.ts'

export const reportMemory = ({ ready, firstAnswer, prepared, busy }: Memory): void =>
  printTable(
    ['query service', ''],
    [
      ['seconds from its start to the first answer', firstAnswer.seconds.toFixed(1)],
      ['seconds until all that is looked up is prepared', prepared.seconds.toFixed(1)],
      ['MB when it is ready', whole(ready / 1e6)],
      ['MB after the first answer', whole(firstAnswer.memory / 1e6)],
      ['MB when all is prepared', whole(prepared.memory / 1e6)],
      ['MB after all questions', whole(busy / 1e6)],
    ],
  )
