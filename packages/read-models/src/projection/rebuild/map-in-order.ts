/** Maps what comes, up to `depth` of it at once, and yields each with its result in the order in which it came. */
export async function* mapInOrder<Item, Result>(
  source: AsyncIterable<Item>,
  depth: number,
  map: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result], void, void> {
  const underWay: { readonly item: Item; readonly result: Promise<Result> }[] = []
  for await (const item of source) {
    const result = map(item)
    result.catch(() => {})
    underWay.push({ item, result })
    const first = underWay.length > depth ? underWay.shift() : undefined
    if (first) yield [first.item, await first.result]
  }
  for (const { item, result } of underWay) yield [item, await result]
}
