import { readdirSync, readFileSync } from 'node:fs'
import { vi } from 'vitest'

/** An example whose README explains its files block by block. */
export interface Tutorial {
  readonly readme: string
  readonly blocksOf: (language: string) => readonly string[]
  /** Blocks of code that stand in no file, or in several. */
  readonly strayBlocks: readonly string[]
  /** Blocks in a language that is neither code nor what is printed. */
  readonly otherBlocks: number
  /** What a file imports that it would not find outside this repository. */
  readonly foreignImports: (file: string, own: readonly string[]) => readonly string[]
}

const languages = ['ts', 'yaml']

/**
 * @param folder with the README, `examples/own-model/` for instance
 * @param test the file that tests it, in which no block stands
 */
export const tutorialIn = (folder: string, test: string): Tutorial => {
  const readme = readFileSync(`${folder}README.md`, 'utf8')
  const blocksOf = (language: string): readonly string[] =>
    [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block as string)
  const files = readdirSync(folder).filter((name) => !name.endsWith('.md') && name !== test)
  const texts = files.map((name) => readFileSync(folder + name, 'utf8'))
  const code = languages.flatMap(blocksOf)
  return {
    readme,
    blocksOf,
    strayBlocks: code.filter((block) => texts.filter((text) => text.includes(block)).length !== 1),
    otherBlocks: (readme.match(/^```\w/gm) ?? []).length - code.length - blocksOf('text').length,
    foreignImports: (file, own) =>
      [...readFileSync(folder + file, 'utf8').matchAll(/from '([^']+)'/g)]
        .map(([, from]) => from as string)
        .filter((from) => !/^(node:|mkba|zod$|vitest$)/.test(from) && !own.includes(from)),
  }
}

/** What a script prints while it runs. */
export const printedBy = async (run: () => Promise<unknown>): Promise<string> => {
  const printed: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => void printed.push(words.join(' ')))
  await run()
  log.mockRestore()
  return `${printed.join('\n')}\n`
}
