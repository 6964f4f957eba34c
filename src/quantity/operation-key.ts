import type { Operation } from './quantity.js'

/** What tells one operation from another when its inputs are the same: its kind and its own settings. */
export const operationKey = (operation: Operation): string => {
  switch (operation.kind) {
    case 'sum':
      return `sum ${operation.over}`
    case 'stack':
      return `stack ${operation.along.name} ${JSON.stringify(operation.along.members)}`
    case 'pick':
      return `pick ${operation.from} ${operation.index}`
    case 'rename':
      return `rename ${operation.from} ${operation.to}`
    case 'aggregate':
      return `aggregate ${operation.from} ${operation.to.name} ${JSON.stringify(operation.to.members)} ${operation.target.join()}`
    case 'shift':
      return `shift ${operation.by}`
    case 'book':
      return `book ${operation.over ?? ''}`
    case 'accessibility':
      return `accessibility ${operation.form} ${operation.over}`
    default:
      return operation.kind
  }
}
