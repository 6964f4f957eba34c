import type { Text } from '../../quantity/text.js'
import type { Words } from './document-limits.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Texts of the problems of a table, by code. */
export const tableWords = {
  emptyFile: {
    message: { en: 'the table has no rows', nl: 'de tabel heeft geen rijen' },
    expected: {
      en: 'a line of column names and at least one row',
      nl: 'een regel met kolomnamen en ten minste één rij',
    },
    mend: {
      en: 'fill the table, or give the file that was meant',
      nl: 'vul de tabel, of geef het bestand op dat bedoeld was',
    },
  },
  syntax: {
    message: { en: 'the quotes in this cell are not right', nl: 'de aanhalingstekens in deze cel kloppen niet' },
    expected: {
      en: 'quotes around a whole cell, and doubled within it',
      nl: 'aanhalingstekens om een hele cel, en verdubbeld daarbinnen',
    },
    mend: { en: 'close the quotes, or remove them', nl: 'sluit de aanhalingstekens, of verwijder ze' },
  },
  duplicateColumn: {
    message: { en: 'the column name occurs more than once', nl: 'de kolomnaam komt meer dan eens voor' },
    expected: { en: 'every column name once', nl: 'elke kolomnaam één keer' },
    mend: { en: 'rename or remove one of the columns', nl: 'hernoem of verwijder één van de kolommen' },
  },
  forbiddenKey: {
    message: { en: 'the column name is reserved by JavaScript', nl: 'de kolomnaam is gereserveerd door JavaScript' },
    expected: {
      en: 'a name other than __proto__, constructor or prototype',
      nl: 'een andere naam dan __proto__, constructor of prototype',
    },
    mend: { en: 'choose another name', nl: 'kies een andere naam' },
  },
  emptyCell: {
    message: { en: 'the cell is empty', nl: 'de cel is leeg' },
    expected: { en: 'a value in every cell', nl: 'een waarde in elke cel' },
    mend: {
      en: 'write the figure, 0 only if it is 0; a list of pairs of zones may leave the row out where it states missing: zero',
      nl: 'schrijf het cijfer, 0 alleen als het 0 is; in een lijst van zoneparen mag de rij weg als er missing: zero bij staat',
    },
  },
  wrongDecimalMark: {
    message: { en: 'the number has a decimal point', nl: 'het getal heeft een decimale punt' },
    expected: {
      en: 'a decimal comma, as the format of the table says',
      nl: 'een decimale komma, zoals het formaat van de tabel zegt',
    },
    mend: {
      en: "write a comma, remove the point if it separates thousands, or set decimalMark to '.'",
      nl: "schrijf een komma, verwijder de punt als die duizendtallen scheidt, of zet decimalMark op '.'",
    },
  },
} as const satisfies Record<string, Words>

const isDigits = (cell: string | undefined): boolean => cell !== undefined && /^[-+]?\d+$/.test(cell)

/** Two cells side by side that may be one number with a decimal comma, in a row that has cells too many; else null. */
const splitNumber = (cells: readonly string[], columns: number, delimiter: string): string | null => {
  if (delimiter !== ',' || cells.length <= columns) return null
  const at = cells.findIndex((cell, i) => isDigits(cell) && /^\d+$/.test(cells[i + 1] ?? ''))
  return at < 0 ? null : `${cells[at]},${cells[at + 1]}`
}

/**
 * What is said of rows with another number of cells than the header, once for all of them.
 *
 * @param cells those of the first such row
 * @param rows how many there are, as words
 */
export const raggedWords = (cells: readonly string[], columns: number, delimiter: string, rows: Text): Words => {
  const split = splitNumber(cells, columns, delimiter)
  const mend =
    split === null
      ? t(
          'add or remove cells, and put cells that hold the delimiter in quotes',
          'voeg cellen toe of verwijder ze, en zet cellen met het scheidingsteken tussen aanhalingstekens',
        )
      : t(
          `is ${split} a number with a decimal comma? write ${split.replace(',', '.')}, or separate the cells by ';' and state delimiter: ';' and decimalMark: ','`,
          `is ${split} een getal met een decimale komma? schrijf ${split.replace(',', '.')}, of scheid de cellen met ';' en geef delimiter: ';' en decimalMark: ','`,
        )
  return {
    message: t(
      `the row does not have a cell for every column${rows.en}`,
      `de rij heeft niet één cel voor elke kolom${rows.nl}`,
    ),
    expected: t(`${columns} cells`, `${columns} cellen`),
    mend,
  }
}

/** What is said of a first line that has the other delimiter. */
export const delimiterWords = (delimiter: string, other: string): Words => ({
  message: { en: 'the columns are separated by another mark', nl: 'de kolommen zijn door een ander teken gescheiden' },
  expected: { en: `columns separated by '${delimiter}'`, nl: `kolommen gescheiden door '${delimiter}'` },
  mend: {
    en: `set the delimiter of the table to '${other}', or save the file with '${delimiter}'`,
    nl: `zet het scheidingsteken (delimiter) van de tabel op '${other}', of bewaar het bestand met '${delimiter}'`,
  },
})
