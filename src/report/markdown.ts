import type { Assessments } from '../comparison/assess.js'
import type { Comparison } from '../comparison/compare.js'
import type { IncidenceTable } from '../comparison/incidence-table.js'
import type { Preamble } from '../comparison/preamble.js'
import type { Sensitivity } from '../comparison/sensitivity.js'
import type { SwitchingValues } from '../comparison/switching-values.js'
import type { Language } from '../quantity/text.js'
import { appraisalText } from './appraisal-text.js'
import { assessmentsText } from './assessment-text.js'
import { comparisonText } from './comparison-text.js'
import { incidenceText } from './incidence-text.js'
import type { ReportOptions } from './parts.js'
import { sensitivityText } from './sensitivity-text.js'
import { switchingText } from './switching-text.js'

/** Reports in Markdown are the same as those for a terminal, in another markup and never broken into lines. */
const markdown = (language: Language): ReportOptions => ({ language, width: Infinity, markup: 'markdown' })

/** One appraisal in Markdown, with tables as GitHub writes them. */
export const appraisalMarkdown = (comparison: Comparison, language: Language, ratios = false): string =>
  appraisalText(comparison, { ...markdown(language), ratios })

/** A comparison in Markdown. */
export const comparisonMarkdown = (comparison: Comparison, language: Language): string =>
  comparisonText(comparison, markdown(language))

/** A one-at-a-time table in Markdown. */
export const sensitivityMarkdown = (result: Sensitivity, language: Language): string =>
  sensitivityText(result, markdown(language))

/** Switching values in Markdown. */
export const switchingMarkdown = (result: SwitchingValues, language: Language): string =>
  switchingText(result, markdown(language))

/** Who gains and who pays, in Markdown. */
export const incidenceMarkdown = (table: IncidenceTable, preamble: Preamble, language: Language): string =>
  incidenceText(table, preamble, markdown(language))

/** What the methods outside the grid found, in Markdown. */
export const assessmentsMarkdown = (result: Assessments, language: Language): string =>
  assessmentsText(result, markdown(language))
