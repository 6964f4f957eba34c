#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import about from '../../package.json' with { type: 'json' }
import type { CommandOptions } from './command-options.js'

/*
 * Only commander is loaded here, so that `mkba --help` is quick; each command loads the rest when it runs.
 */

const list = (value: string, before: readonly string[] = []): readonly string[] => {
  const ids = value.split(',').map((each) => each.trim())
  if (ids.includes('')) throw new InvalidArgumentError('expected an id, or several separated by commas.')
  return [...new Set([...before, ...ids])]
}

const settings = (value: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => {
  const at = value.indexOf('=')
  if (at < 1 || at === value.length - 1)
    throw new InvalidArgumentError('expected assumption=value, for instance investment=8200000000.')
  return { ...before, [value.slice(0, at)]: value.slice(at + 1) }
}

const wholeNumber = (value: string): number => {
  if (!/^\d{1,3}$/.test(value)) throw new InvalidArgumentError('expected a whole number from 0 to 999.')
  return Number(value)
}

const calendarYear = (value: string): number => {
  if (!/^\d{4}$/.test(value)) throw new InvalidArgumentError('expected a calendar year such as 2026.')
  return Number(value)
}

const program = new Command('mkba')
  .description('Social cost-benefit analysis (MKBA) and broad-welfare appraisal')
  .version(about.version)
  .exitOverride()
  .showHelpAfterError('(mkba --help lists commands and options)')

const isFromOne = (value: number): boolean => Number.isInteger(value) && value >= 1

/** A finite number within a range, for options. */
const number =
  (words: string, fits: (value: number) => boolean = () => true) =>
  (value: string): number => {
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(value) || !fits(Number(value)))
      throw new InvalidArgumentError(`expected ${words}.`)
    return Number(value)
  }

const reports = ['table', 'json', 'markdown', 'csv']

const withOutput = (command: Command, formats: readonly string[] = ['table', 'json']): Command =>
  command
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default('table'))
    .addOption(new Option('--lang <language>', 'language of the output').choices(['nl', 'en']).default('en'))

/** The choices of one row: each one of the file, or what the file refers to. */
const withChoices = (command: Command, formats = reports): Command =>
  withOutput(command, formats)
    .option('--set <assumption=value>', 'change an assumption; repeatable', settings)
    .option('--scenario <id>', 'one scenario; that of the reference when left out', list)
    .option('--alternative <id>', 'one alternative; that of the reference when left out', list)
    .option('--discounting <id>', 'one discount regime', list)
    .option('--agglomeration <id>', 'one variant of the file, or a model with its defaults', list)
    .option('--welfare <id>', 'one variant of the file, or a method with its defaults', list)

/** The choices of all rows of a comparison. */
const withSeveralChoices = (command: Command): Command =>
  withOutput(command, reports)
    .option('--set <assumption=value>', 'change an assumption; repeatable', settings)
    .option('--scenario <id>', 'repeatable, or separated by commas', list)
    .option('--alternative <id>', 'repeatable, or separated by commas', list)
    .option('--discounting <id>', 'a discount regime; repeatable', list)
    .option('--agglomeration <id>', 'a variant of the file, or a model with its defaults; repeatable', list)
    .option('--welfare <id>', 'a variant of the file, or a method with its defaults; repeatable', list)

const largestMultiple = 1000
const multiple = number(
  `a multiple of the central value from -${largestMultiple} to ${largestMultiple}, such as 10`,
  (value) => Math.abs(value) <= largestMultiple,
)

const run = async (
  name: keyof typeof import('./actions.js')['actions'],
  ...words: readonly unknown[]
): Promise<void> => {
  const { actions } = await import('./actions.js')
  const options = words.find(
    (word) => typeof word === 'object' && word !== null && !Array.isArray(word),
  ) as CommandOptions
  process.exitCode = await actions[name](
    words.flat().filter((word): word is string => typeof word === 'string'),
    options,
  )
}

withChoices(program.command('appraise').argument('<file>'))
  .description('one alternative under one choice of methods')
  .option('--ratios', 'all benefit-cost ratios by name, and what each counts')
  .action((...words) => run('appraise', ...words))
withSeveralChoices(program.command('compare').argument('<file>'))
  .description('all choices side by side, and what each does')
  .action((...words) => run('compare', ...words))
withChoices(program.command('sensitivity').argument('<file>'))
  .description('every assumption moved down and up, one at a time')
  .option(
    '--step <fraction>',
    'how far down and up',
    number('a fraction above 0 and at most 1, such as 0.25 for 25 %', (step) => step > 0 && step <= 1),
    0.25,
  )
  .option('--years <n>', 'how many whole years down and up', number('a whole number from 1', isFromOne), 1)
  .action((...words) => run('sensitivity', ...words))
withChoices(program.command('switch').argument('<file>'))
  .description('at which value of each assumption the outcome turns')
  .addOption(
    new Option('--for <indicator>', 'what turns').choices(['net-present-value', 'ratio']).default('net-present-value'),
  )
  .option('--value <number>', 'at which value of it; 0 for net-present-value (euro), 1 for ratio', number('a number'))
  .option('--assumption <name>', 'repeatable, or separated by commas; all when left out', list)
  .option('--from <multiple>', 'start of the range, in times the central value', multiple, 0)
  .option('--to <multiple>', 'end of the range, in times the central value', multiple, 10)
  .action((...words) => run('switch', ...words))
withOutput(program.command('assess').argument('<file>'), reports)
  .description('measures, indices, rankings and access to services that the file lists')
  .option('--assessment <id>', 'one of the file, or a method with its defaults; repeatable', list)
  .option('--set <assumption=value>', 'change an assumption; repeatable', settings)
  .option('--scenario <id>', 'the scenario', list)
  .option('--discounting <id>', 'the discount regime', list)
  .option('--agglomeration <id>', 'the agglomeration variant', list)
  .option('--welfare <id>', 'the welfare variant whose financing says who pays', list)
  .action((...words) => run('assess', ...words))
withChoices(program.command('incidence').argument('<file>'))
  .description('who gains and who pays: bearers, regions and income groups')
  .addOption(new Option('--groups <how>', 'income groups apart, or together').choices(['apart', 'together']))
  .action((...words) => run('incidence', ...words))
withChoices(program.command('explain').argument('<file>').argument('<indicator>'))
  .description('where a figure comes from, down to sources')
  .option('--region <id>', 'the region to explain')
  .option('--depth <n>', 'how deep', wholeNumber, 4)
  .action((...words) => run('explain', ...words))
withOutput(program.command('validate').argument('<file>'))
  .description('all problems of a scenario file')
  .option('--set <assumption=value>', 'change an assumption; repeatable', settings)
  .action((...words) => run('validate', ...words))
program
  .command('schema')
  .description('the JSON Schema of the input language')
  .action((...words) => run('schema', ...words))
withOutput(program.command('key-figures').argument('[search...]'))
  .description('key figures with their sources; words narrow the list')
  .option('--file <file>', 'key figures of your own beside those of the library')
  .option('--check', 'gaps, and figures that are expired, superseded or not official')
  .option('--year <year>', 'the year of the study that --check is for; this year when left out', calendarYear)
  .action((...words) => run('keyFigures', ...words))
withOutput(program.command('regimes'))
  .description('the discount regimes')
  .action((...words) => run('regimes', ...words))
withOutput(program.command('models').argument('[search...]'))
  .description('the agglomeration models; words narrow the list')
  .action((...words) => run('models', ...words))
withOutput(program.command('methods').argument('[search...]'))
  .description('the welfare methods; words narrow the list')
  .action((...words) => run('methods', ...words))

// A reader that has seen enough closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error)
    process.exitCode = 3
  }
}
