/** The columns whose meaning is fixed, because models read them by name, with their units. */
export const columnUnit: Readonly<Record<string, string>> = {
  population: 'person',
  jobs: 'job',
  land: 'km2',
  output: 'EUR/year',
}
