import type { PlugIn } from '../../../appraisal/plug-in.js'
import type { Text } from '../../../quantity/text.js'

const t = (en: string, nl: string): Text => ({ en, nl })

export const indexClaim: Text = t(
  'Where regions stand on what matters to people, beyond income, can be told in one number: indicators between fixed goalposts, weighted and averaged. It describes; it prices nothing, and ranks hang on goalposts, weights and mean, which are shown beside it.',
  'Waar regio’s staan op wat voor mensen telt, meer dan inkomen, is in één getal te zeggen: indicatoren tussen vaste streefwaarden, gewogen en gemiddeld. Het beschrijft en waardeert niets, en rangen hangen af van streefwaarden, gewichten en gemiddelde; dat staat ernaast.',
)

export const indexEvidence: PlugIn['evidence'] = {
  for: [
    {
      text: t(
        'One number makes many indicators comparable between regions, and the choices in it can be laid open and varied.',
        'Eén getal maakt veel indicatoren tussen regio’s vergelijkbaar, en de keuzes erin zijn te tonen en te variëren.',
      ),
      source: 'OECD & JRC 2008',
    },
    {
      text: t(
        'A Dutch composite of eleven dimensions for 40 regions exists since 2016, with weights of Dutch users.',
        'Sinds 2016 bestaat een Nederlandse samengestelde index van elf dimensies voor 40 regio’s, met gewichten van Nederlandse gebruikers.',
      ),
      source: 'Brede Welvaartsindicator, Universiteit Utrecht & Rabobank',
    },
    {
      text: t(
        'With a geometric mean a region cannot make up in full for a low score, as in the Human Development Index.',
        'Bij een meetkundig gemiddelde maakt een regio een lage score niet geheel goed, zoals in de Human Development Index.',
      ),
      source: 'UNDP, Human Development Report, technical notes',
    },
  ],
  against: [
    {
      text: t(
        'The Dutch planning bureaus and Statistics Netherlands publish no composite of regions: weights are political.',
        'De planbureaus en het CBS publiceren geen samengestelde index van regio’s: gewichten zijn politiek.',
      ),
      source: 'CPB, PBL & SCP 2017; CBS, Regionale Monitor Brede Welvaart',
    },
    {
      text: t(
        'Indices disagree: by counts of indicators Groningen and Limburg are last, by a composite of 2025 they are among the first.',
        'Indices spreken elkaar tegen: naar aantallen indicatoren staan Groningen en Limburg achteraan, naar een samengestelde index van 2025 vooraan.',
      ),
      source: 'CBS, De regionale economie 2023; Brede Welvaartsindicator, Universiteit Utrecht & Rabobank',
    },
    {
      text: t(
        'Most indicators (safety, air, health, travel) are priced in the balance already; added to it they count twice.',
        'De meeste indicatoren (veiligheid, lucht, gezondheid, reizen) zitten al met een prijs in het saldo; erbij opgeteld tellen ze dubbel.',
      ),
      source: 'CPB & PBL, MKBA en brede welvaart 2022',
    },
    {
      text: t(
        'Dashboards and indices lack a foundation in welfare theory.',
        'Dashboards en indices missen een grondslag in de welvaartstheorie.',
      ),
      source: 'Jacobs, ESB 2021',
    },
  ],
}
