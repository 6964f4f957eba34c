import * as z from 'zod'
import type { WeightsMethod } from './method.js'

/** No weights (ongewogen): a euro is a euro, whoever gains it. */
export const unweighted: WeightsMethod = {
  id: 'unweighted',
  kind: 'weights',
  label: { en: 'unweighted', nl: 'ongewogen' },
  claim: {
    en: 'Gains and losses are added up whoever has them; who gains and who loses is shown beside the balance.',
    nl: 'Baten en lasten worden opgeteld, wie ze ook heeft; wie wint en wie verliest staat naast het saldo.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Dutch practice: no distributional weights in the balance, distribution is a presentation of its own.',
          nl: 'Nederlandse praktijk: geen verdelingsgewichten in het saldo, de verdeling is een eigen presentatie.',
        },
        source: 'Algemene leidraad MKBA 2013 (recalled); CPB DP 364',
      },
    ],
    against: [
      {
        text: {
          en: 'It takes the present distribution of income as given: who can pay more counts for more.',
          nl: 'Het neemt de bestaande inkomensverdeling als gegeven: wie meer kan betalen, telt zwaarder.',
        },
        source: 'facts on broad welfare § 1',
      },
    ],
  },
  needs: [],
  parameters: z.object({}),
  weights: () => null,
}
