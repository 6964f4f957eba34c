import { beforeAll, describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { type Sensitivity, sensitivity } from '../../src/comparison/sensitivity.js'
import { type SwitchingValues, switchingValues } from '../../src/comparison/switching-values.js'
import { figureText } from '../../src/report/figure.js'
import { inLanguage } from '../../src/report/in-language.js'
import { sensitivityText } from '../../src/report/sensitivity-text.js'
import { switchingText } from '../../src/report/switching-text.js'
import { tornadoBar } from '../../src/report/tornado.js'
import { smallStudy } from './fixture.js'

const english = { language: 'en', width: 140 } as const
const dutch = { language: 'nl', width: 140 } as const

let table: Sensitivity
let turns: SwitchingValues
beforeAll(async () => {
  table = await sensitivity(smallStudy(), builtIn)
  turns = await switchingValues(smallStudy(), builtIn)
})

describe('a bar of the tornado', () => {
  it('has the base case in the middle, and the length of its share of the widest', () => {
    expect(tornadoBar(-10, 10, 10)).toBe('------------|++++++++++++')
    expect(tornadoBar(5, -2.5, 10)).toBe('.........+++|------......')
    expect(tornadoBar(10, 5, 10)).toBe('............|######------')
    expect(tornadoBar(null, 5, 10)).toBe('............|++++++......')
    expect(tornadoBar(0, 0, 0)).toBe('............|............')
  })
})

describe('a figure for people', () => {
  it('has six digits, or all before the point; a calendar year no separators', () => {
    expect(figureText(2038, 'calendarYear', 'nl')).toBe('2038')
    expect(figureText(13_800_000_000, 'amount', 'nl')).toBe('13.800.000.000')
    expect(figureText(0.028, 'rate', 'nl')).toBe('0,028')
    expect(figureText(1234.56789, 'amount', 'en')).toBe('1,234.57')
    expect(figureText(-0.5, 'share', 'en')).toBe('-0.5')
    expect(figureText(0, 'amount', 'en')).toBe('0')
  })
})

describe('a one-at-a-time table as text', () => {
  it('has the choice, the base case, a row for every assumption with its mark, and status at both ends', () => {
    const text = sensitivityText(table, english)
    const lines = text.split('\n')
    expect(lines[1]).toBe('!! made up')
    expect(lines.at(-1)).toBe('!! made up')
    expect(text).toContain('Base case: balance')
    for (const { name, label } of table.assumptions)
      expect(text).toContain(label.en === name ? name : `${label.en} (${name})`)
    expect(text).toMatch(/value of time \(timeValue\) +EUR\/hour +assumed +7\.5 +10 +12\.5/)
    expect(text).toContain('Every assumption is moved down and up by 25 %')
    for (const { code } of table.diagnostics) expect(text).toContain(`[${code}]`)
  })

  it('says in Dutch what was not computed', async () => {
    // The horizon of the small study ends in 2045; opening a year later than 2036 needs a year more than there is.
    const late = await sensitivity(smallStudy({ opening: '2036' }), builtIn)
    const text = sensitivityText(late, dutch)
    for (const words of ['Eén aanname tegelijk', 'uitslag', 'Niet berekend', '- opening = 2037: de exploitatie loopt'])
      expect(text).toContain(words)
  })

  it('in a narrow terminal cuts nothing', () => {
    const text = sensitivityText(table, { ...english, width: 60, tableWidth: 60 })
    for (const { name } of table.assumptions) expect(text).toContain(name)
  })
})

describe('switching values as text', () => {
  it('have a value and its distance, a range, and shared reasons once', () => {
    const text = switchingText(turns, english)
    expect(text).toContain('Switching values (balance = 0)')
    const cost = turns.assumptions.find(({ name }) => name === 'cost')
    expect(cost?.kind).toBe('unique')
    expect(text).toMatch(/cost +EUR +assumed +1,000,000 +[\d,]+ +\+[\d,.]+% +0 to 10,000,000/)
    expect(text).toContain('A switching value is one at which the net present value is 0.')
  })

  it('and jumps between years', async () => {
    const tight = await switchingValues(smallStudy({ cost: '3000000' }), builtIn)
    const life = tight.assumptions.find(({ name }) => name === 'life')
    expect(life?.jumps.length).toBe(1)
    const text = switchingText(tight, dutch)
    const { from, to } = life?.jumps[0] ?? { from: 0, to: 0 }
    expect(text).toContain(`sprong tussen ${from} en ${to}`)
    expect(text).toContain('Geen omslagwaarde')
  })
})

describe('as plain data in one language', () => {
  it('every text is one string and every figure stays', () => {
    const json = inLanguage(table, 'nl')
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    expect(json.title).toBe('klein')
    expect(json.status).toBe('verzonnen')
    expect(json.assumptions.map(({ swing }) => swing)).toEqual(table.assumptions.map(({ swing }) => swing))
    expect(json.assumptions.every(({ label }) => typeof label === 'string')).toBe(true)
    expect(JSON.stringify(json)).not.toMatch(/"nl":/)
    const en = inLanguage(turns, 'en')
    expect(en.assumptions.find(({ why }) => why !== null)?.why ?? 'the balance').toContain('the balance')
  })
})
