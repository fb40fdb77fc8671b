import { z } from 'zod'
import { columnTypes } from '#statute/catalogue'
import {
  actKinds,
  channels,
  cleanUpVerdicts,
  disclosureModes,
  endings,
  kindCodes,
  stages,
  transferPlaces,
  validities,
  visibilities,
} from '#modules/publishing'
import type { ColumnId, DocumentId } from '#modules/publishing'
import { idOf } from './shapes.ts'

const keysOf = <Word extends string>(words: Readonly<Record<Word, string>>) =>
  // The keys of a record of words are its words.
  z.enum(Object.keys(words) as [Word, ...Word[]])

export const kind = z.enum(kindCodes)
export const columnType = z.enum(columnTypes)
export const stage = keysOf(stages)
export const visibility = keysOf(visibilities)
export const disclosureMode = keysOf(disclosureModes)
export const validity = keysOf(validities)
export const actKind = keysOf(actKinds)
export const channel = keysOf(channels)
export const transferPlace = keysOf(transferPlaces)
export const ending = keysOf(endings)
export const cleanUpVerdict = keysOf(cleanUpVerdicts)

export const columnId = idOf<ColumnId>()
export const documentId = idOf<DocumentId>()
