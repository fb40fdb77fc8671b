import { z } from 'zod'
import type { LocalDate } from '#statute/calendar'

/** Pieces several operations share. */

/** The id of a thing, as its module brands it; that there is one is not said. */
export const idOf = <Id extends string>() =>
  z
    .string()
    .regex(/^[\w-]{1,64}$/u)
    .transform((text) => text as Id)
export const id = idOf<string>()
/** A day that exists, as the law counts it. */
export const givenDay = z.iso.date().transform((text) => text as LocalDate)
export const instant = z.iso.datetime()
export const day = z.iso.date()
/** A line somebody types: no control characters, not only blanks. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u)
/** A line that may be left out, or emptied with null. */
export const optionalLine = (longest: number) => z.string().max(longest).nullable().optional()
export const secret = z.string().min(1).max(200)

/** A thing by id and name, where it is only mentioned. */
export const named = z.object({ id: z.string(), name: z.string() })

/** Where a list goes on, and how much of it. */
export const paging = {
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** One page by key: `next` is the `after` of the page behind it. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), next: z.string().optional() })

/** All of a short list. */
export const listOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row) })

export const done = z.object({ done: z.literal(true) })

/** A file to be saved: its bytes are sent as they are. */
export const download = z.object({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.instanceof(Uint8Array),
})

/** A file of the store, sent as it flows. */
export interface Streamed {
  readonly status: 200 | 206
  readonly headers: Readonly<Record<string, string>>
  readonly stream: AsyncIterable<Uint8Array>
}

export const streamed = z.custom<Streamed>(
  (value) => typeof value === 'object' && value !== null && 'stream' in value && 'headers' in value,
)
