/** The address of a metric with its parameters; those without a value are left out. */
export const pathOf = (
  metric: string,
  parameters: Readonly<Record<string, string | number | undefined>>,
): string => {
  const given = Object.entries(parameters).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)] as [string, string]],
  )
  return `/v1/metrics/${metric}?${new URLSearchParams(given)}`
}
