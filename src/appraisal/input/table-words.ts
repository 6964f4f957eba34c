import type { Text } from '../../quantity/text.js'
import type { Words } from './document-limits.js'
import { splitNumber } from './split-number.js'

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

/** How a row with another number of cells is mended: it may have a number with a decimal comma, told apart or not. */
const raggedMend = (split: string | null, mayHaveComma: boolean): Text => {
  const cells = t(
    'add or remove cells, and put cells that hold the delimiter in quotes',
    'voeg cellen toe of verwijder ze, en zet cellen met het scheidingsteken tussen aanhalingstekens',
  )
  if (!mayHaveComma) return cells
  const semicolons = t(
    "or separate the cells by ';' and state delimiter: ';' and decimalMark: ','",
    "of scheid de cellen met ';' en geef delimiter: ';' en decimalMark: ','",
  )
  if (split === null)
    return t(
      `${cells.en}; decimal commas? write 0.78 for 0,78, ${semicolons.en}`,
      `${cells.nl}; decimale komma’s? schrijf 0.78 voor 0,78, ${semicolons.nl}`,
    )
  const point = split.replace(',', '.')
  return t(
    `is ${split} a number with a decimal comma? write ${point}, ${semicolons.en}`,
    `is ${split} een getal met een decimale komma? schrijf ${point}, ${semicolons.nl}`,
  )
}

/**
 * What is said of rows with another number of cells than the header, once for all of them.
 *
 * @param cells those of the first such row
 * @param all the cells of all rows
 * @param rows how many such rows there are, as words
 */
export const raggedWords = (
  cells: readonly string[],
  all: readonly (readonly string[])[],
  columns: number,
  delimiter: string,
  rows: Text,
): Words => {
  const mayHaveComma = delimiter === ',' && cells.length > columns
  const mend = raggedMend(mayHaveComma ? splitNumber(cells, all, columns) : null, mayHaveComma)
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
