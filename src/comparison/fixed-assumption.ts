import type { Problem } from '../appraisal/input/problem.js'

/** That an assumption holds by definition (`fixed`), so that nothing moves it: a problem wherever someone asks to. */
export const fixedAssumption = (name: string): Pick<Problem, 'message' | 'expected' | 'mend'> => ({
  message: {
    en: `“${name}” holds by definition and is not moved`,
    nl: `“${name}” geldt per definitie en verandert niet`,
  },
  expected: { en: 'an assumption that could be otherwise', nl: 'een aanname die anders kan zijn' },
  mend: {
    en: 'name another, or remove `fixed` in the file',
    nl: 'noem een andere, of haal `fixed` weg in het bestand',
  },
})
