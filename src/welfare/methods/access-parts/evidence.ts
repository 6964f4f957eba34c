import type { PlugIn } from '../../../appraisal/plug-in.js'
import type { Text } from '../../../quantity/text.js'

const t = (en: string, nl: string): Text => ({ en, nl })

export const serviceClaim: Text = t(
  'What counts is what people can reach: schools, care, work. It is told for each region, for everyone against a norm, and for how evenly it is spread over people, without the project and in each alternative.',
  'Het gaat erom wat mensen kunnen bereiken: scholen, zorg, werk. Dat staat er per regio, voor iedereen tegen een norm, en voor hoe gelijk het over mensen is verdeeld, zonder project en in elk alternatief.',
)

export const serviceEvidence: PlugIn['evidence'] = {
  for: [
    {
      text: t(
        'A large majority of Dutch citizens prefers spatial equality in programmes for travel time, whatever their own region.',
        'Een grote meerderheid van de Nederlanders verkiest ruimtelijke gelijkheid in reistijdprogramma’s, ongeacht de eigen regio.',
      ),
      source: 'Mouter, van Cranenburgh & van Wee 2017',
    },
    {
      text: t(
        'A minimum for everyone and the spread over people can be measured beside the total gain, each a view of justice of its own.',
        'Een minimum voor iedereen en de spreiding over mensen zijn te meten naast de totale winst, elk een eigen kijk op rechtvaardigheid.',
      ),
      source: 'Lucas, van Wee & Maat 2015; van der Veen et al. 2020',
    },
  ],
  against: [
    {
      text: t(
        'A measure of inequality takes remote living for injustice, even where it is chosen.',
        'Een maat voor ongelijkheid ziet afgelegen wonen als onrecht, ook waar mensen ervoor kiezen.',
      ),
      source: 'van Wee & Geurs 2011',
    },
    {
      text: t(
        'Outcomes depend on the zones and on how distance counts, and the norm is a political choice.',
        'Uitkomsten hangen af van de zones en van hoe afstand telt, en de norm is een politieke keuze.',
      ),
      source: 'Geurs & van Wee 2004',
    },
    {
      text: t(
        'Better access is what gains in travel time price already: added to the balance it counts twice.',
        'Betere bereikbaarheid is wat reistijdwinst al waardeert: opgeteld bij het saldo telt zij dubbel.',
      ),
      source: 'own remark',
    },
  ],
}
