import type { Text } from '../../src/quantity/text.js'

/** Problems as the plain functions say them to callers. */
export const english = (problems: readonly Text[]): readonly string[] => problems.map(({ en }) => en)
