import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The text of a model's page. */
export const pageOf = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, `../../docs/agglomeration/${name}.md`), 'utf8')
