import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsBeside, renderCsv, renderMarkdown, renderText, type Table } from '../../src/report/table.js'

const balance = (): Table => ({
  title: 'Kosten en baten',
  columns: [
    { header: 'Post', align: 'left' },
    { header: 'mln €', align: 'right' },
  ],
  rows: [
    ['Reistijdwinst personenvervoer en goederenvervoer', '1.234'],
    ['  waarvan woon-werkverkeer van en naar de stad', '-56'],
    ['Privé – écht', '–'],
  ],
  notes: ['Contante waarde, prijspeil 2024.', 'Afgerond op miljoenen.'],
})

const oneCell = (cell: string): Table => ({ columns: [{ header: 'a', align: 'left' }], rows: [[cell]] })

const lines = (...all: string[]): string => all.join('\n')

describe('renderText', () => {
  it('writes title, header, rule, rows and notes', () => {
    expect(renderText(balance())).toBe(
      lines(
        'Kosten en baten',
        '',
        'Post                                              mln €',
        '───────────────────────────────────────────────────────',
        'Reistijdwinst personenvervoer en goederenvervoer  1.234',
        '  waarvan woon-werkverkeer van en naar de stad      -56',
        'Privé – écht                                          –',
        '',
        'Contante waarde, prijspeil 2024.',
        'Afgerond op miljoenen.',
      ),
    )
  })

  it('wraps left columns, title and notes to the width and keeps the indent', () => {
    expect(renderText(balance(), { width: 30 })).toBe(
      lines(
        'Kosten en baten',
        '',
        'Post                    mln €',
        '─────────────────────────────',
        'Reistijdwinst           1.234',
        'personenvervoer en',
        'goederenvervoer',
        '  waarvan                 -56',
        '  woon-werkverkeer van',
        '  en naar de stad',
        'Privé – écht                –',
        '',
        'Contante waarde, prijspeil',
        '2024.',
        'Afgerond op miljoenen.',
      ),
    )
  })

  it('is wider than the width rather than cut a word or a number', () => {
    const text = renderText(balance(), { width: 1 })
    expect(text).not.toContain('…')
    expect(text).toContain('  woon-werkverkeer')
    expect(text).toContain('Post                mln €\n')
  })

  it('puts columns that do not fit under each other, each block with the names of its rows', () => {
    const amounts = ['Noord', 'Oost', 'Zuid', 'West', 'totaal']
    const table: Table = {
      columns: [{ header: 'drager', align: 'left' }, ...amounts.map((header) => ({ header, align: 'right' as const }))],
      rows: [
        ['overheid', '-1.000', '-2.000', '-3.000', '-4.000', '-10.000'],
        ['reizigers te voet', '1', '2', '3', '4', '10'],
      ],
    }
    // 34 characters: 17 for the names, half of the line, and twice a gap of 2 and an amount of 6 make 33.
    expect(renderText(table, { width: 34 })).toBe(
      lines(
        'drager              Noord    Oost',
        '─────────────────────────────────',
        'overheid           -1.000  -2.000',
        'reizigers te voet       1       2',
        '',
        'drager               Zuid    West',
        '─────────────────────────────────',
        'overheid           -3.000  -4.000',
        'reizigers te voet       3       4',
        '',
        'drager              totaal',
        '──────────────────────────',
        'overheid           -10.000',
        'reizigers te voet       10',
      ),
    )
    expect([fitsBeside(table, 34), fitsBeside(table, 60)]).toEqual([false, true])
    expect(renderText(table)).not.toContain('\n\n')
  })

  it('takes room from the widest left column first', () => {
    const table: Table = {
      columns: [
        { header: 'Naam', align: 'left' },
        { header: 'Bron', align: 'left' },
      ],
      rows: [['een twee drie vier vijf', 'zes zeven']],
    }
    expect(renderText(table, { width: 21 })).toBe(
      lines('Naam       Bron', '────────────────────', 'een twee   zes zeven', 'drie vier', 'vijf'),
    )
  })

  it('aligns a header of several lines at the bottom, each line as its column', () => {
    const table: Table = {
      columns: [
        { header: 'Post', align: 'left' },
        { header: 'Baten\nmln euro', align: 'right' },
      ],
      rows: [['é', '1']],
    }
    expect(renderText(table)).toBe(lines('         Baten', 'Post  mln euro', '──────────────', 'é            1'))
  })

  it('gives letters with a separate accent no extra room', () => {
    const table: Table = {
      columns: [
        { header: 'a', align: 'left' },
        { header: 'b', align: 'right' },
      ],
      rows: [['e\u0301e\u0301n', '€ 1']],
    }
    expect(renderText(table, { width: 8 })).toBe(lines('a      b', '────────', 'e\u0301e\u0301n  € 1'))
  })

  it('draws the header and its rule when there are no rows, and nothing without columns', () => {
    expect(renderText({ ...balance(), rows: [], notes: [] })).toBe(
      lines('Kosten en baten', '', 'Post  mln €', '───────────'),
    )
    expect(renderText({ columns: [], rows: [] })).toBe('')
  })

  it('writes no colours and lets no control characters through', () => {
    const text = renderText({ ...oneCell('rood\u001b[31m\ten\r\nblauw\u0007'), title: 'x\u009by' })
    expect(text).toBe(lines('xy', '', 'a', '───────────', 'rood[31m en', 'blauw'))
  })

  it('leaves the table as it was and writes the same every time', () => {
    const table = balance()
    expect(renderText(table, { width: 30 })).toBe(renderText(table, { width: 30 }))
    expect(table).toEqual(balance())
  })

  it('keeps every word, and stays within a width that has room for the longest', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', '€', '–'), minLength: 1, maxLength: 8 })
    const words = fc.array(word, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), fc.integer({ min: 15, max: 60 }), (cells, width) => {
        const table: Table = {
          columns: [
            { header: 'Post', align: 'left' },
            { header: 'N', align: 'right' },
          ],
          rows: cells.map((cell) => [cell.join(' '), '12345']),
        }
        const drawn = renderText(table, { width }).split('\n')
        expect(drawn.every((line) => line.length <= width)).toBe(true)
        const body = drawn.slice(2).join(' ').split(/\s+/)
        expect(body.filter((text) => text !== '12345')).toEqual(cells.flat())
      }),
    )
  })

  it.each([0, -1, 2.5, Number.NaN])('refuses a width of %d', (width) => {
    expect(() => renderText(balance(), { width })).toThrow(
      new RangeError(`expected a table width of a whole number of characters, at least 1, got ${width}`),
    )
  })
})

describe('renderMarkdown', () => {
  it('writes title, table and notes', () => {
    expect(renderMarkdown(balance())).toBe(
      lines(
        '**Kosten en baten**',
        '',
        '| Post | mln € |',
        '| --- | ---: |',
        '| Reistijdwinst personenvervoer en goederenvervoer | 1.234 |',
        '| &ensp;waarvan woon-werkverkeer van en naar de stad | -56 |',
        '| Privé – écht | – |',
        '',
        'Contante waarde, prijspeil 2024.',
        '',
        'Afgerond op miljoenen.',
      ),
    )
  })

  it.each([
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['een\ntwee\r\ndrie\rvier', 'een<br>twee<br>drie<br>vier'],
  ])('escapes %j', (cell, expected) => {
    expect(renderMarkdown(oneCell(cell))).toBe(lines('| a |', '| --- |', `| ${expected} |`))
  })

  it('keeps title and notes on one line', () => {
    const table: Table = { ...oneCell('x'), title: 'een\n twee', notes: ['drie\r\nvier'] }
    expect(renderMarkdown(table)).toBe(lines('**een twee**', '', '| a |', '| --- |', '| x |', '', 'drie vier'))
  })
})

describe('renderCsv', () => {
  it('writes header and rows, every record ending in CRLF', () => {
    expect(renderCsv(balance(), ';')).toBe(
      'Post;mln €\r\n' +
        'Reistijdwinst personenvervoer en goederenvervoer;1.234\r\n' +
        '  waarvan woon-werkverkeer van en naar de stad;-56\r\n' +
        'Privé – écht;–\r\n',
    )
  })

  it.each([
    ['a;b', ';', '"a;b"'],
    ['a;b', ',', 'a;b'],
    ['1,5', ',', '"1,5"'],
    ['een "twee"', ',', '"een ""twee"""'],
    ['een\ntwee', ',', '"een\ntwee"'],
    ['een\rtwee', ',', '"een\rtwee"'],
    ['een\ttwee', '\t', '"een\ttwee"'],
    ['', ',', ''],
  ])('quotes %j with delimiter %j', (cell, delimiter, expected) => {
    expect(renderCsv(oneCell(cell), delimiter)).toBe(`a\r\n${expected}\r\n`)
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['=SOM(A1:A2;"x")', '"\'=SOM(A1:A2;""x"")"'],
    ['+31 6 123', "'+31 6 123"],
    ['+1.234,50', '+1.234,50'],
    ['+1,234.50', '+1,234.50'],
    ['+2,25%', '+2,25%'],
    ['+1.2e9', '+1.2e9'],
    ['@naam', "'@naam"],
    ['\tx', "'\tx"],
    ['\r=1', '"\'\r=1"'],
    ['-1.234,50', '-1.234,50'],
    ['-2,25%', '-2,25%'],
    ['-2+3', "'-2+3"],
    ['-A1', "'-A1"],
    ['-', '-'],
    ['–', '–'],
    ['a=b', 'a=b'],
  ])('guards a spreadsheet against %j', (cell, expected) => {
    expect(renderCsv(oneCell(cell), ';')).toBe(`a\r\n${expected}\r\n`)
  })

  it('guards the header too', () => {
    expect(renderCsv({ columns: [{ header: '=1', align: 'left' }], rows: [] }, ',')).toBe("'=1\r\n")
  })

  it.each(['', ';;', '"', '\n', 'a', '.', '-'])('refuses the delimiter %j', (delimiter) => {
    expect(() => renderCsv(oneCell('x'), delimiter)).toThrow(
      new RangeError(
        `expected a delimiter of one character such as ',' or ';' or a tab, got ${JSON.stringify(delimiter)}`,
      ),
    )
  })
})

describe('a row that does not fit its columns', () => {
  it.each([
    ['text', (table: Table) => renderText(table)],
    ['Markdown', (table: Table) => renderMarkdown(table)],
    ['CSV', (table: Table) => renderCsv(table, ',')],
  ])('is refused in %s', (_, render) => {
    const table: Table = { ...balance(), rows: [['a', '1'], ['b']] }
    expect(() => render(table)).toThrow(new RangeError('expected 2 cells in row 2 of the table, got 1'))
  })
})
