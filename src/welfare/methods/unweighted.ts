import * as z from 'zod'
import type { WeightsMethod } from '../method.js'

/**
 * No weights (ongewogen): a euro is a euro, whoever gains it; weight 1 everywhere, so that there is no weighted result.
 * Who gains, who pays and what it would take for the balance to turn stand beside it. Source: Romijn & Renes, Algemene
 * leidraad voor maatschappelijke kosten-batenanalyse (2013).
 */
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
          en: 'Dutch and Norwegian practice: no distributional weights in the balance, distribution is a presentation of its own.',
          nl: 'Nederlandse en Noorse praktijk: geen verdelingsgewichten in het saldo, de verdeling is een eigen presentatie.',
        },
        source: 'Romijn & Renes 2013 (recalled); NOU 2012:16 (recalled)',
      },
      {
        text: {
          en: 'A project redistributes at a loss; taxes and benefits do it with less. Efficiency is one question, distribution another.',
          nl: 'Een project herverdeelt met verlies; belastingen en uitkeringen doen het met minder. Doelmatigheid is één vraag, verdeling een andere.',
        },
        source: 'Harberger 1978 (recalled)',
      },
    ],
    against: [
      {
        text: {
          en: 'It takes the present distribution of income as given: who can pay more counts for more.',
          nl: 'Het neemt de bestaande inkomensverdeling als gegeven: wie meer kan betalen, telt zwaarder.',
        },
        source: 'Acland & Greenberg 2023',
      },
      {
        text: {
          en: 'Broad welfare, spread fairly over all regions, should lead, and not the highest return.',
          nl: 'Brede welvaart, eerlijk verdeeld over alle regio’s, moet leidend zijn, en niet het hoogste rendement.',
        },
        source: 'SER Noord-Nederland 2024',
      },
    ],
  },
  needs: [],
  parameters: z.object({}),
  weights: () => null,
}
