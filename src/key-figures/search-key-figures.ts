import type { KeyFigure } from '../appraisal/key-figure.js'

/** Small letters without accents, so that “é” is found by “e”. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

const searched = ({ id, label, source, place, edition, status, mark }: KeyFigure): string =>
  plain([id, label.en, label.nl, source.id, source.title, place, edition, status, mark].join('\n'))

/** Whether a word of the text begins with these letters: “noise” is no part of “is”. */
const hasWord = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\d]/u.test(text[at - 1] as string)) return true
  return word === ''
}

/**
 * The key figures (kengetallen) in which every word occurs, or the beginning of one: in the id, the label in either language, the source, the place
 * in it, the edition, the status or the mark. Case and accents do not matter. Without words all figures are returned, in
 * their order.
 *
 * @param words one text, split at spaces, or a list of texts that may contain spaces
 */
export const searchKeyFigures = (
  figures: readonly KeyFigure[],
  words: string | readonly string[],
): readonly KeyFigure[] => {
  const wanted = (typeof words === 'string' ? words.split(/\s+/) : words).map((word) => plain(word.trim()))
  return figures.filter((figure) => {
    const text = searched(figure)
    return wanted.every((word) => hasWord(text, word))
  })
}
