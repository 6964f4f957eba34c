import { anything, list, object, optional, text } from '../shape.js'

/* What the arguments of multi-criteria methods must be made of, before they are checked. */

export const criteriaShape = list(object({ id: text, range: optional(list()) }))

export const tableShape = object({ alternatives: list(text), criteria: criteriaShape, scores: list(list()) })

export const normalisationShape = object({ kind: anything, functions: optional(list(list(list()))) })

export const weightsShape = object({ kind: anything, order: optional(list(text)) })

export const weightSpaceShape = object({ order: optional(list(text)), bounds: optional(list(list())) })

export const groupsShape = list(object({ id: text, weights: weightsShape }))

export const preferencesShape = list(object({ kind: anything }))
