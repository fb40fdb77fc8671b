import { z } from 'zod'
import { kindCodes } from '#modules/publishing'
import type { KindCode } from '#modules/publishing'
import { text, validity, year } from './asked.ts'

const isKind = (given: string): given is KindCode => kindCodes.some((code) => code === given)

/** What an address of the search asks; a strange value is as good as none. */
export const searchAsked = z.object({
  q: text(100),
  in: text(100),
  column: text(100),
  kind: z.string().refine(isKind).optional().catch(undefined),
  validity,
  year,
  order: z.literal('newest').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})
export type AskedOfSearch = z.infer<typeof searchAsked>

export const suggestAsked = z.object({ q: text(100) })
