import type { Language } from 'mkba'

/** A block of README.md that is printed by the run: its section and language, and what stands in it. */
export interface Block {
  readonly section: string
  readonly language: Language
  readonly text: string
}

const pattern = /<!-- run ([a-z-]+) (en|nl) -->\n([\s\S]*?)<!-- end -->/g

/** The blocks of a page, in their order. */
export const blocksOf = (page: string): readonly Block[] =>
  [...page.matchAll(pattern)].map(([, section = '', language, text = '']) => ({
    section,
    language: language as Language,
    text: text.trim(),
  }))

/** The page with each block as it is printed now. */
export const filled = async (
  page: string,
  print: (section: string, language: Language) => Promise<string>,
): Promise<string> => {
  const texts: string[] = []
  for (const { section, language } of blocksOf(page)) texts.push(await print(section, language))
  return page.replace(pattern, (_, section, language) => {
    const text = texts.shift() ?? ''
    return `<!-- run ${section} ${language} -->\n\n${text}\n\n<!-- end -->`
  })
}
