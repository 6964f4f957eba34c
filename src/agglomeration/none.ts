import * as z from 'zod'
import type { AgglomerationModel } from './model.js'

/** No agglomeration effects (geen agglomeratie-effecten): direct effects only. */
export const none: AgglomerationModel = {
  id: 'none',
  label: { en: 'none', nl: 'geen' },
  claim: {
    en: 'Agglomeration effects are left out of the appraisal: the balance rests on direct effects only.',
    nl: 'Agglomeratie-effecten blijven buiten de MKBA: het saldo berust alleen op directe effecten.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'With perfect markets indirect effects pass direct ones on and add nothing.',
          nl: 'Bij volkomen markten geven indirecte effecten de directe door en voegen ze niets toe.',
        },
        source: 'Oosterhaven et al., supplement to the OEI guideline',
      },
      {
        text: {
          en: 'The weight given to assumed agglomeration effects is disputed: what goes in comes out.',
          nl: 'Het gewicht van veronderstelde agglomeratie-effecten is omstreden: wat erin gaat komt eruit.',
        },
        source: 'SER Noord-Nederland, advice on Elke regio telt!, 28 May 2024',
      },
    ],
    against: [
      {
        text: {
          en: 'Several empirical studies show that additional agglomeration effects can exist.',
          nl: 'Verschillende empirische studies laten zien dat additionele agglomeratie-effecten kunnen bestaan.',
        },
        source: 'KiM 2022 as used in the Werkwijzer MKBA bij MIRT',
      },
    ],
  },
  role: 'additional',
  claims: [],
  needs: [],
  parameters: z.object({}),
  lines: () => [],
}
