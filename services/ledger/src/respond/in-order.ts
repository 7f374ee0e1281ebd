type Entry<Result> = { readonly share: number; result?: Result; done: boolean }

/**
 * Applies items as they come, many at once, and yields the results in the items' order, as many at a time as are
 * there. Items whose shares add up to 1 are applied or wait to be taken; no more are read until some are. When the
 * source fails, the results of what it gave come first. `apply` never rejects.
 */
export async function* inOrder<Item, Result>(
  source: AsyncIterable<readonly Item[]>,
  apply: (item: Item) => Promise<Result>,
  shareOf: (item: Item) => number,
): AsyncGenerator<Result[]> {
  const underWay: Entry<Result>[] = []
  let shares = 0
  let moved = Promise.withResolvers<void>()
  let state = 'reading' as 'reading' | 'ended' | 'stopped'

  const move = () => {
    moved.resolve()
    moved = Promise.withResolvers()
  }

  const start = (item: Item) => {
    const entry: Entry<Result> = { share: shareOf(item), done: false }
    shares += entry.share
    underWay.push(entry)
    apply(item).then(result => {
      entry.result = result
      entry.done = true
      if (underWay[0] === entry) move()
    })
  }

  const read = async () => {
    for await (const items of source) {
      for (const item of items) {
        while (underWay.length > 0 && shares >= 1 && state === 'reading') await moved.promise
        if (state === 'stopped') return
        start(item)
      }
      move()
    }
  }

  const reading = read().finally(() => {
    state = 'ended'
    move()
  })
  reading.catch(() => {})
  try {
    for (;;) {
      const results: Result[] = []
      while (underWay[0]?.done) {
        const { share, result } = underWay.shift() as { share: number; result: Result }
        shares -= share
        results.push(result)
      }
      if (results.length > 0) {
        move()
        yield results
      } else if (state === 'ended' && underWay.length === 0) return await reading
      else await moved.promise
    }
  } finally {
    state = 'stopped'
    move()
  }
}
