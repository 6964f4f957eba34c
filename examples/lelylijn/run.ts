import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { InputError, type Language, type Progress, problemText, ReadingError } from 'mkba'
import { findingsOf } from './report/findings.js'
import { filled } from './report/readme.js'
import { claimsSection, Printer, sections } from './report/report.js'
import { StudyLacks } from './report/study-lacks.js'

const usage = 'npm run lelylijn -- [--lang nl|en] [SECTION …]     --write puts what is printed into README.md'
const readme = 'examples/lelylijn/README.md'
const all = [...sections, claimsSection]

const more = {
  en: 'The claims of both sides on every combination: npm run lelylijn -- claims',
  nl: 'De beweringen van beide kanten op elke combinatie: npm run lelylijn -- claims --lang nl',
} as const

/** How far it is, on one line of a terminal. */
const showProgress = ({ done, of }: Progress): void => {
  if (process.stderr.isTTY) process.stderr.write(done < of ? `\r${done} / ${of}` : '\r\u001b[K')
}

const isLanguage = (text: string): text is Language => text === 'nl' || text === 'en'

/** Prints the sections that are asked for; all but the claims when none is. */
const printed = async (printer: Printer, ids: readonly string[], language: Language): Promise<void> => {
  const { title, status } = (await printer.compared()).byPart
  console.log(`# ${title[language]}\n\n${status?.[language] ?? ''}`)
  const asked = ids.length > 0 ? ids : sections.map(({ id }) => id)
  for (const { id, title: heading } of all.filter((each) => asked.includes(each.id)))
    console.log(`\n## ${heading[language]}\n\n${await printer.print(id, language)}`)
  if (ids.length === 0) console.log(`\n${more[language]}`)
}

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    options: {
      lang: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const misplaced = values.write && (positionals.length > 0 || values.lang !== undefined)
  const language = values.lang ?? 'en'
  const unknown = positionals.filter((id) => !all.some((each) => each.id === id))
  const wrong = [
    ...unknown.map((id) => `There is no section “${id}”.`),
    ...(isLanguage(language) ? [] : [`--lang is nl or en, not “${language}”.`]),
    ...(misplaced ? ['--write fills all of README.md in both languages: it takes no section and no --lang.'] : []),
  ]
  if (values.help || wrong.length > 0 || !isLanguage(language)) {
    console.error([...wrong, usage, `sections: ${all.map(({ id }) => id).join(', ')}`].join('\n'))
    process.exitCode = wrong.length > 0 ? 2 : 0
    return
  }
  const printer = new Printer({ onProgress: showProgress })
  if (!values.write) return printed(printer, positionals, language)
  const untrue = (await findingsOf(await printer.compared())).filter(({ holds }) => !holds)
  if (untrue.length > 0)
    throw new StudyLacks(
      ['README.md is not written: these figures do not bear out', ...untrue.map(({ text }) => `- ${text.en}`)].join(
        '\n',
      ),
    )
  writeFileSync(readme, await filled(readFileSync(readme, 'utf8'), (id, language) => printer.print(id, language)))
}

try {
  await main()
} catch (error) {
  if (error instanceof InputError) for (const problem of error.problems) console.error(problemText(problem))
  else if (error instanceof ReadingError || error instanceof StudyLacks) console.error(error.message)
  else if (error instanceof TypeError && 'code' in error) console.error(`${error.message}\n${usage}`)
  else throw error
  process.exitCode = error instanceof TypeError ? 2 : 1
}
