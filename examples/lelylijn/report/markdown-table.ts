/** A table in Markdown whose columns also line up in a terminal; all but the first `left` columns to the right. */
export const markdownTable = (heads: readonly string[], rows: readonly (readonly string[])[], left = 1): string => {
  const width = heads.map((head, c) => Math.max(head.length, ...rows.map((row) => (row[c] ?? '').length), 3))
  const cells = (row: readonly string[]) =>
    `| ${width.map((w, c) => (c < left ? (row[c] ?? '').padEnd(w) : (row[c] ?? '').padStart(w))).join(' | ')} |`
  const line = `| ${width.map((w, c) => (c < left ? '-'.repeat(w) : `${'-'.repeat(w - 1)}:`)).join(' | ')} |`
  return [cells(heads), line, ...rows.map(cells)].join('\n')
}
