import { z } from 'zod'
import type { LibraryKind } from '#modules/publishing'
import { libraryKinds, validities } from '#modules/publishing'
import type { Validity } from '#modules/publishing'

/** What addresses ask, taken as far as it makes sense: a strange value is as good as none. */
export const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((given) => given.trim())
    .transform((given) => (given === '' ? undefined : given))
    .optional()
    .catch(undefined)

export const year = z.coerce.number().int().min(1949).max(2200).optional().catch(undefined)

const isLibraryKind = (given: string): given is LibraryKind => libraryKinds.some((kind) => kind === given)
const isValidity = (given: string): given is Validity => given !== 'none' && Object.hasOwn(validities, given)

const kind = z.string().refine(isLibraryKind).optional().catch(undefined)
export const validity = z.string().refine(isValidity).optional().catch(undefined)

/** Where a page of a list begins. */
const after = text(200)

export const listAsked = z.object({ year, after })
export const libraryAsked = z.object({ q: text(100), kind, validity, year, topic: text(60), after })
