import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { validityText } from '../../../src/appraisal/discounting/regime.js'
import { discountRegimes } from '../../../src/appraisal/discounting/regimes.js'

const lines = readFileSync('docs/discounting.md', 'utf8').split('\n')
const percent = (rate: string): string => String(Number((100 * Number(rate)).toFixed(4)))

describe('docs/discounting.md says what the regimes are', () => {
  it.each(discountRegimes.map((regime) => [regime.id, regime] as const))('%s', (id, regime) => {
    const rows = lines.filter((line) => line.startsWith(`| \`${id}\` | ${regime.label.en} / ${regime.label.nl} |`))
    expect(rows.length).toBe(1)
    const [, , , rates, valid, source, mark] = (rows[0] as string)
      .split(' | ')
      .flatMap((cell, i) => (i === 0 ? ['', cell] : [cell]))
    for (const [name, { steps }] of Object.entries(regime.categories)) {
      const written = steps.map(({ afterYears, rate }, i) =>
        i === 0 ? percent(rate) : `${percent(rate)} after ${afterYears} y`,
      )
      expect(rates?.split('; ')).toContain(`\`${name}\` ${written.join(', ')}`)
    }
    expect(valid).toBe(validityText(regime))
    expect(source).toContain(regime.source.id)
    expect(mark).toContain(regime.source.mark)
  })

  it('has a row for every category of a regime with several', () => {
    for (const { id, categories } of discountRegimes.filter((each) => Object.keys(each.categories).length > 1))
      for (const [name, { condition }] of Object.entries(categories))
        expect(
          lines.some((line) => line.startsWith(`| \`${id}\` | \`${name}\` | ${condition.en} / ${condition.nl} |`)),
        ).toBe(true)
  })
})
