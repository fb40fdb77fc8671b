import type { LeftOut } from '#platform/office'
import type { RasterReason } from '#platform/pdf'
import type { WithholdingReason } from './schema/index.ts'

/** A withheld text that was still found: by the number of its mark, so that nothing of it is kept here. */
export interface StillThere {
  readonly mark: string
  readonly where: string
}

/** What was done to a document: its manifest. Holds nothing of what is withheld. */
export interface Outcome {
  /** SM3 of the file as it was sent in, and of the one to be given out; null where that is refused. */
  readonly original: string
  readonly output: string | null
  readonly marks: readonly { readonly reason: WithholdingReason; readonly count: number }[]
  readonly pages: number | null
  readonly rasterised: readonly { readonly page: number; readonly why: readonly RasterReason[] }[]
  readonly leftOut: readonly LeftOut[]
  /** Pages, from 0, to be looked at by eye; for other files the number of pictures. */
  readonly unread: readonly number[]
  readonly pictures: number
  /** Marks whose text stands nowhere. */
  readonly notFound: readonly string[]
  /** What reading again found: then nothing is given out. */
  readonly remains: readonly StillThere[]
}

/** As it is kept. */
export const outcomeIn = (json: string | null): Outcome | null =>
  // Written by `prepareRelease`.
  json === null ? null : (JSON.parse(json) as Outcome)
