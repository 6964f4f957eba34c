import { total } from '../total.js'

/** √Σx², relative to the largest, so that squares neither overflow nor vanish. */
export const euclideanLength = (parts: readonly number[]): number => {
  const largest = Math.max(...parts.map(Math.abs), 0)
  if (largest === 0) return 0
  return largest * Math.sqrt(total(parts.map((part) => (part / largest) * (part / largest))))
}
