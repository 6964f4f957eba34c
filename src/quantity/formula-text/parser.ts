import { create, parseDependencies } from 'mathjs/number'

/** What is used of a node of mathjs. */
export interface Tree {
  readonly type: string
  /** The function that an operator stands for, or the node of the function that is called. */
  readonly fn?: string | Tree
  readonly name?: string
  readonly args?: readonly Tree[]
  readonly content?: Tree
}

const mathjs = create({ ...parseDependencies })

/** The parser of mathjs and nothing else of it: no functions, constants or units, no evaluation. */
export const parse = (text: string): Tree => mathjs.parse(text) as unknown as Tree
