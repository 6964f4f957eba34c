import { beforeAll, describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import type { Comparison } from '../../src/comparison/compare.js'
import { sensitivity } from '../../src/comparison/sensitivity.js'
import { switchingValues } from '../../src/comparison/switching-values.js'
import { comparisonText } from '../../src/report/comparison-text.js'
import {
  appraisalMarkdown,
  comparisonMarkdown,
  sensitivityMarkdown,
  switchingMarkdown,
} from '../../src/report/markdown.js'
import { smallComparison, smallStudy } from './fixture.js'

/** The cells of a row, where a pipe after a backslash is part of a cell. */
const cellsOf = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

/** All tables in a text, each as rows of cells; header first, without the rule. */
const tablesOf = (markdown: string): readonly (readonly (readonly string[])[])[] =>
  markdown
    .split(/\n\n+/)
    .filter((block) => block.startsWith('| '))
    .map((block) => {
      const [head = '', rule = '', ...rows] = block.split('\n')
      expect(rule).toMatch(/^(\| -{3}:? )+\|$/)
      return [head, ...rows].map(cellsOf)
    })

let comparison: Comparison
beforeAll(async () => {
  comparison = await smallComparison()
})

describe('a comparison in Markdown', () => {
  it('has a title, the status at both ends, and headings', () => {
    const lines = comparisonMarkdown(comparison, 'en').split('\n')
    expect(lines[0]).toBe('# small')
    expect(lines[2]).toBe('> **made up**')
    expect(lines.at(-1)).toBe('> **made up**')
    for (const heading of ['## The named rows', '## The whole grid', '## What to know', '## Conventions'])
      expect(lines.some((line) => line.startsWith(heading))).toBe(true)
  })

  it('has tables whose rows all have as many cells as their header, with an empty line around them', () => {
    const tables = tablesOf(comparisonMarkdown(comparison, 'nl'))
    expect(tables.length).toBeGreaterThanOrEqual(4)
    for (const [head = [], ...rows] of tables) {
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect(row.length).toBe(head.length)
    }
    const [, , grid = []] = tables
    expect(grid.length - 1).toBe(comparison.rows.length)
  })

  it('has the same figures as the text for a terminal', () => {
    const text = comparisonText(comparison, { language: 'en', width: 140 }).replaceAll(/\s+/g, ' ')
    for (const table of tablesOf(comparisonMarkdown(comparison, 'en')))
      for (const cell of table.flat()) expect(text).toContain(cell.replace(/^(&ensp;)+/, ''))
  })

  it('has conventions and diagnostics as lists, each whole on one line', () => {
    const lines = comparisonMarkdown(comparison, 'en').split('\n')
    for (const { en } of comparison.conventions) expect(lines).toContain(`- ${en}`)
    expect(lines.filter((line) => line.startsWith('- [unofficialFigures]'))).toHaveLength(1)
  })

  it('keeps pipes and tags of labels out of the markup', () => {
    const [row] = comparison.rows
    if (!row) throw new Error('There is a row.')
    const label = { en: 'a | b <script>', nl: 'a | b <script>' }
    const named = { ...comparison, rows: [{ ...row, name: label, note: label }] }
    const markdown = comparisonMarkdown(named, 'en')
    expect(markdown).toContain('| a \\| b &lt;script> |')
    expect(markdown).toContain('- a | b &lt;script>: a | b &lt;script>')
    expect(markdown).not.toContain('<script>')
    for (const [head = [], ...rows] of tablesOf(markdown))
      for (const cells of rows) expect(cells.length).toBe(head.length)
  })
})

/** The small comparison with one label in every place that has labels. */
const relabelled = (said: string): Comparison => {
  const label = { en: said, nl: said }
  const [first] = comparison.rows
  if (!first) throw new Error('There is a row.')
  return {
    ...comparison,
    title: label,
    status: label,
    conventions: [label],
    rows: comparison.rows.map((row) => ({
      ...row,
      name: label,
      note: label,
      regions: row.regions.map((each) => ({ ...each, label })),
      effects: row.effects.map((each) => ({ ...each, label })),
      unpriced: row.unpriced.map((each) => ({ ...each, label, note: label })),
      agglomerationAccount: row.agglomerationAccount && {
        ...row.agglomerationAccount,
        notes: [label],
        lines: row.agglomerationAccount.lines.map((line) => ({ ...line, label })),
      },
    })),
  }
}

describe('labels with characters that Markdown reads', () => {
  it.each(['a | b', 'a `b | c', 'a\nb', 'a\r\n| b |', '\\| a', '`', '|'])('%j breaks no table and no list', (said) => {
    const whole = comparisonMarkdown(relabelled(said), 'en')
    for (const markdown of [whole, appraisalMarkdown(relabelled(said), 'nl', true)]) {
      const tables = tablesOf(markdown)
      expect(tables.length).toBeGreaterThan(3)
      for (const [head = [], ...rows] of tables) for (const cells of rows) expect(cells.length).toBe(head.length)
      // In a cell no backtick opens code: each has a backslash before it.
      for (const cell of tables.flat(2)) expect(cell).not.toMatch(/(^|[^\\])`/)
    }
    // A line is a heading, a quotation or an item of the report, and never the rest of a label.
    const marked = (text: string) => text.split('\n').filter((line) => /^(#|>|- )/.test(line)).length
    expect(marked(whole)).toBe(marked(comparisonMarkdown(relabelled('plain'), 'en')))
  })

  it('an escaped cell is the label again for who reads it', () => {
    const markdown = comparisonMarkdown(relabelled('a `b | c'), 'en')
    expect(markdown).toContain('| a \\`b \\| c |')
  })
})

describe('other reports in Markdown', () => {
  it('an appraisal', async () => {
    const one = await smallComparison({ discounting: ['nl2020'], welfare: ['weights'], agglomeration: ['without'] })
    const markdown = appraisalMarkdown(one, 'nl')
    const [overview = [], indicators = []] = tablesOf(markdown)
    expect(overview[0]?.[0]).toBe('effect')
    expect(indicators.map(([name]) => name)).toContain('terugverdientijd')
    expect(markdown).toContain('## Afspraken')
  })

  it('a one-at-a-time table and switching values', async () => {
    const table = await sensitivity(smallStudy(), builtIn)
    const [rows = []] = tablesOf(sensitivityMarkdown(table, 'en'))
    expect(rows.length - 1).toBe(table.assumptions.length)
    expect(rows[1]?.[0]).toContain(table.assumptions[0]?.name)
    // The base case of a bar is a pipe, which Markdown needs escaped.
    expect(rows[1]?.at(-1)).toMatch(/^[-+.#]{12}\\\|[-+.#]{12}$/)
    const turns = await switchingValues(smallStudy(), builtIn)
    const [found = []] = tablesOf(switchingMarkdown(turns, 'nl'))
    expect(found[0]).toContain('omslagwaarde')
    expect(found.length - 1).toBeGreaterThanOrEqual(turns.assumptions.length)
  })
})
