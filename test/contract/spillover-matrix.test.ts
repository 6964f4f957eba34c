import { spilloverMatrix } from '../../src/agglomeration/spillover-matrix.js'
import { given } from '../../src/quantity/leaf.js'
import { one } from '../../src/quantity/unit.js'
import { agglomerationContract } from './agglomeration.js'

/** The study of the contract has no columns of shares: here each region keeps a part and the rest goes to two others. */
const withColumns = (id: string, more: string): typeof spilloverMatrix => ({
  ...spilloverMatrix,
  id,
  lines: (context) =>
    spilloverMatrix.lines({
      ...context,
      column: (name) => {
        if (!name.startsWith('spillover-')) return context.column(name)
        const of = name.slice('spillover-'.length)
        const shares = { [of]: '0.7', ...(of === 'randstad' ? { south: '0.3' } : { randstad: '0.3' }) }
        if (of === 'north') Object.assign(shares, { east: more })
        const values = context.regions.members.map((region) => (shares as Record<string, string>)[region] ?? '0')
        return given({ label: name, axes: [context.regions], values, unit: one })
      },
    }),
})

agglomerationContract({ model: withColumns('spilloverMatrix', '0') })
agglomerationContract({
  model: withColumns('spilloverMatrixWithProof', '0.2'),
  parameters: { proof: 'to test', redistribution: 'shown' },
})
