import type { Validity } from '#modules/publishing'

/** A word for the stamp, how loud it is, and a sentence for the strip above a text that no longer holds. */
export interface ValidityWords {
  readonly word: string
  readonly tone: 'holds' | 'pending' | 'over'
  readonly sentence?: string
}

/** What is said of a document's validity; nothing of ordinary information. */
export const validityWords: Readonly<Record<Validity, ValidityWords | undefined>> = {
  none: undefined,
  pending: { word: '尚未施行', tone: 'pending', sentence: '本文件尚未施行。' },
  'in-force': { word: '现行有效', tone: 'holds' },
  lapsed: { word: '失效', tone: 'over', sentence: '本文件已经失效，不再作为行政管理的依据。' },
  repealed: { word: '废止', tone: 'over', sentence: '本文件已经废止，不再作为行政管理的依据。' },
}
