/** One line of the picture. */
export interface Bar {
  readonly label: string
  readonly value: number
  /** What stands behind the bar. */
  readonly text: string
}

/** Amounts as bars left and right of zero, one character wide at least where there is anything to see. */
export const bars = (all: readonly Bar[], width = 40): string => {
  const [low, high] = [Math.min(0, ...all.map(({ value }) => value)), Math.max(0, ...all.map(({ value }) => value))]
  const perCharacter = (high - low) / width || 1
  const lengthOf = (value: number): number =>
    value === 0 ? 0 : Math.max(1, Math.round(Math.abs(value) / perCharacter))
  const left = Math.max(0, ...all.filter(({ value }) => value < 0).map(({ value }) => lengthOf(value)))
  const right = Math.max(0, ...all.filter(({ value }) => value > 0).map(({ value }) => lengthOf(value)))
  const labels = Math.max(...all.map(({ label }) => label.length))
  return all
    .map(({ label, value, text }) => {
      const bar = '█'.repeat(lengthOf(value))
      const [below, above] = value < 0 ? [bar, ''] : ['', bar]
      return `${label.padEnd(labels)}  ${below.padStart(left)}│${above.padEnd(right)}  ${text}`
    })
    .join('\n')
}
